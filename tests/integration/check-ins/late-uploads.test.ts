import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { uploadSchema } from '#lib/domain/check-ins/schema.ts'
import type { DoorScope } from '#lib/domain/check-ins/types.ts'
import { uploadScans } from '#lib/domain/check-ins/uploads/mutations.ts'
import { scannedAt } from '#lib/domain/check-ins/uploads/utils.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from '#tests/integration/registrations/invariants.ts'
import { freshSample, made, now } from '#tests/integration/registrations/sample.ts'
import { after, crowd, entrance, makeDevice, scan, statusOf, tokenOf, tokensOf } from './door.ts'

/** Reliability record T09: what was scanned without a network arrives late, often, and in any order. */

beforeEach(async () => {
  await freshSample()
})
afterEach(expectInvariants)

type Sent = { token: string; nonce: string; list: string; direction: 'entry' | 'exit'; at: string }

const upload = (scope: DoorScope, scans: Sent[], sentAt = now, received = now) =>
  uploadScans({
    scope,
    input: uploadSchema.parse({ sentAt: sentAt.toISOString(), scans }),
    now: received,
  })

const sent = (token: string, list: string, secondsAgo: number, over: Partial<Sent> = {}): Sent => ({
  ...{ token, list, direction: 'entry', nonce: randomUUID() },
  at: after(-secondsAgo).toISOString(),
  ...over,
})

test('1,000 scans sent three times, shuffled, one batch cut in the middle: each counts once, at its first time', async () => {
  const tokens = await tokensOf(await crowd(1_000))
  const list = await entrance()
  const device = await makeDevice(1)
  const scans = tokens.map((token, number) => sent(token, list, 5_000 - number))
  const batches = (all: Sent[]) =>
    Array.from({ length: 10 }, (_, part) => all.slice(part * 100, part * 100 + 100))

  // The first time the network breaks in the middle of the third batch, and the rest comes backwards.
  const [first, second, third, ...rest] = batches(scans.toReversed())
  await upload(device, first as Sent[])
  await upload(device, second as Sent[])
  await upload(device, (third as Sent[]).slice(0, 37))
  for (const batch of rest.toReversed()) await upload(device, batch)
  // The second time two tabs send everything at once, in another order.
  const shuffled = scans.toSorted((a, b) => a.nonce.localeCompare(b.nonce))
  await Promise.all([
    (async () => {
      for (const batch of batches(shuffled)) await upload(device, batch, now, after(60))
    })(),
    (async () => {
      for (const batch of batches(scans)) await upload(device, batch, now, after(60))
    })(),
  ])
  const answers = []
  for (const batch of batches(scans)) answers.push(...(await upload(device, batch, now, after(90))))
  expect(answers.map(({ answer }) => answer)).toEqual(
    Array(1_000).fill(expect.objectContaining({ outcome: 'ok', isReplay: true })),
  )

  const rows = await db.checkIn.findMany({ orderBy: { at: 'asc' } })
  expect(rows.length).toBe(1_000)
  const cut = new Set((third as Sent[]).slice(37).map(({ nonce }) => nonce))
  const expected = new Map(scans.map(({ nonce, at }) => [nonce, at]))
  const wrong = rows.filter(
    ({ nonce, at }) => !cut.has(nonce) && at.toISOString() !== expected.get(nonce),
  )
  expect(wrong).toEqual([])
  expect(await db.registration.count({ where: { status: 'attended' } })).toBe(1_000)
}, 180_000)

test('an earlier scan of another gate that arrives later is the first from then on', async () => {
  const token = await tokenOf(await made(1))
  const list = await entrance()
  const [north, south] = [
    await makeDevice(1, { name: '北门' }),
    await makeDevice(2, { name: '南门' }),
  ]
  expect(await scan(north, token, { at: after(-60) })).toMatchObject({ outcome: 'ok' })
  const early = sent(token, list, 600)
  const [{ answer } = { answer: null }] = await upload(south, [early])
  const first = { at: after(-600), device: '南门' }
  expect(answer).toMatchObject({ outcome: 'already', first })
  expect(await scan(north, token)).toMatchObject({ outcome: 'already', first })
  // Sent again it is answered as before, and is no third scan.
  expect((await upload(south, [early]))[0]?.answer).toMatchObject({ outcome: 'already', first })
  expect(await db.checkIn.count()).toBe(3)
})

test('what was let in stays, whatever became of it: undone, it is not done again by its replay', async () => {
  const id = await made(1)
  const token = await tokenOf(id)
  const device = await makeDevice(1)
  const once = sent(token, await entrance(), 60)
  const [{ answer } = { answer: null }] = await upload(device, [once])
  if (answer?.outcome !== 'ok') throw new Error(JSON.stringify(answer))
  const { undoCheckIn } = await import('#lib/domain/check-ins/undoing/mutations.ts')
  const undoing = { forumId: device.forumId, checkInId: answer.checkInId, actor: device.actor }
  expect(await undoCheckIn({ ...undoing, now: after(5) })).toEqual({ ok: true, value: null })
  expect(await statusOf(id)).toBe('confirmed')
  await cancelRegistration({ registrationId: id, isForced: true, actor: 'public', now })
  expect((await upload(device, [once]))[0]?.answer).toMatchObject({ outcome: 'ok', isReplay: true })
  expect(await statusOf(id)).toBe('cancelled')
})

test('a number that a device used for somebody else is told apart from a replay', async () => {
  const [one, other] = [await tokenOf(await made(1)), await tokenOf(await made(2))]
  const device = await makeDevice(1)
  const list = await entrance()
  const nonce = randomUUID()
  await upload(device, [sent(one, list, 60, { nonce })])
  const [{ answer } = { answer: null }] = await upload(device, [sent(other, list, 60, { nonce })])
  expect(answer).toMatchObject({ outcome: 'refused', reason: 'number_used' })
})

test('a clock that goes wrong says at least how long ago, and never the future', () => {
  const device = new Date('1999-01-01T00:10:00Z')
  const ago = (at: string) => scannedAt(new Date(at), device, now)
  expect(ago('1999-01-01T00:09:30Z')).toEqual(after(-30))
  expect(ago('2031-01-01T00:00:00Z')).toEqual(now)
  expect(ago('1970-01-01T00:00:00Z')).toEqual(after(-31 * 86_400))
})
