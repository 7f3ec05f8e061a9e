import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'

beforeEach(() => db.rateWindow.deleteMany())

const asked = (address: string) =>
  new Request('https://forums.test/', { headers: { 'x-forwarded-for': address } })

test('so many a minute from one place, then 429 with the time to wait; others go on', async () => {
  const statuses: number[] = []
  let refused: Response | undefined
  // A new minute may begin once while these are sent.
  for (let number = 0; number < 70; number++) {
    const response = await costlyFile(asked('203.0.113.4'), 'en', async () => new Response('file'))
    statuses.push(response.status)
    if (response.status === 429) refused = response
  }
  const made = statuses.filter((status) => status === 200).length
  expect(made).toBeGreaterThanOrEqual(30)
  expect(made).toBeLessThanOrEqual(60)
  const seconds = Number(refused?.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(await refused?.text()).toContain(`${seconds} second`)
  const other = await costlyFile(asked('203.0.113.5'), 'en', async () => new Response('file'))
  expect(other.status).toBe(200)
})

test('two at a time, whoever asks', async () => {
  let running = 0
  let most = 0
  const { promise: twoAreIn, resolve } = Promise.withResolvers<void>()
  const make = async () => {
    running += 1
    most = Math.max(most, running)
    if (running === 2) resolve()
    await twoAreIn
    // Time for a third, where nothing would keep it out.
    await wait(50)
    running -= 1
    return new Response('file')
  }
  const all = Array.from({ length: 12 }, (_, n) => costlyFile(asked(`198.51.100.${n}`), 'zh', make))
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(12).fill(200))
  expect(most).toBe(2)
})
