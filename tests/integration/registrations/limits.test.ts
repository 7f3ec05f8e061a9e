import { expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'

const limit = { name: 'test', subject: 'reed@example.com', max: 3, windowSeconds: 60 }
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 0, 0, seconds))

test('three attempts in a window are allowed, the fourth says how long to wait', async () => {
  for (let attempt = 1; attempt <= 3; attempt++) {
    expect(await checkLimits([limit], at(10))).toEqual({ allowed: true, retryAfterSeconds: 0 })
  }
  expect(await checkLimits([limit], at(12))).toEqual({ allowed: false, retryAfterSeconds: 48 })
  expect(await checkLimits([limit], at(60))).toEqual({ allowed: true, retryAfterSeconds: 0 })
})

test('one of several limits is enough to refuse, and subjects do not share', async () => {
  const other = { ...limit, subject: 'heron@example.com' }
  const wide = { ...limit, name: 'wide', max: 1_000 }
  for (let attempt = 1; attempt <= 4; attempt++) await checkLimits([limit, wide], at(130))
  expect((await checkLimits([limit, wide], at(130))).allowed).toBe(false)
  expect((await checkLimits([other, wide], at(130))).allowed).toBe(true)
})

test('fifty at once are counted as fifty, in whatever order they name their limits', async () => {
  const names = [limit, { ...limit, name: 'second', max: 20 }]
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      checkLimits(index % 2 ? names : names.toReversed(), at(200)),
    ),
  )
  expect(answers.filter(({ allowed }) => allowed).length).toBe(3)
})

test('what is kept names nobody, and goes when its window is over', async () => {
  const rows = await db.rateWindow.findMany()
  expect(JSON.stringify(rows)).not.toContain('reed')
  await checkLimits([{ ...limit, subject: 'much later' }], new Date(Date.UTC(2027, 0, 1)))
  expect(await db.rateWindow.count()).toBe(1)
})

test('counts do not wait for the disk, and everything else on their connections still does', async () => {
  await checkLimits([limit], at(240))
  const settings = await Promise.all(
    Array.from(
      { length: 20 },
      () => db.$queryRaw<{ set: string }[]>`SELECT current_setting('synchronous_commit') AS set`,
    ),
  )
  expect(new Set(settings.flat().map(({ set }) => set))).toEqual(new Set(['on']))
})
