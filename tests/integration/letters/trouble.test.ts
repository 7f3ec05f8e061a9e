import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { register } from '../registrations/sample.ts'
import { MailServer } from './mail-server.ts'
import { fillOutbox, outboxCounts } from './outbox.ts'
import { startTestWorker, type TestWorker, until } from './workers.ts'

/** 0 to 99, always the same for the same words. */
const percentOf = (words: string) =>
  createHash('sha256').update(words).digest().readUInt32BE(0) % 100

let server: MailServer
let workers: TestWorker[]

beforeEach(async () => {
  server = new MailServer()
  workers = []
  await server.open()
})
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await server.close()
})

/** `npm run test:load` asks for the whole; here the same in small, with the same rules. */
const isWhole = process.env.LETTERS === 'whole'
const PEOPLE = isWhole ? 1_000 : 150
const OUTAGE_MS = isWhole ? 10_000 : 1_500
const POINTS = ['before_claim', 'claimed', 'before_send', 'sent', 'settled']
const KILLS = (isWhole ? [20, 45] : [5]).flatMap((nth) => POINTS.map((point) => `${point}:${nth}`))

/** Half of so many registrations take at most this, in milliseconds. */
async function medianOfRegistering(count: number, prefix: string): Promise<number> {
  const times: number[] = []
  for (let number = 1; number <= count; number++) {
    const startedAt = performance.now()
    await register(`${prefix}-${number}`, { ticketType: 'onsite' })
    times.push(performance.now() - startedAt)
  }
  return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0
}

test(`T22: ${PEOPLE} letters through refusals, drops, an outage and kill -9 at every point`, async () => {
  await fillOutbox(PEOPLE, 1)
  // One in ten mailboxes does not exist; three in ten tries are put off; some letters are taken and
  // then nobody says so.
  const isUnknown = (to: string) => percentOf(to) < 10
  const tries = new Map<string, number>()
  server.behaviour = {
    onRecipient: (to) =>
      isUnknown(to) ? { code: 550, says: `5.1.1 <${to}> user unknown` } : undefined,
    onLetter: (to, messageId) => {
      const number = (tries.get(messageId) ?? 0) + 1
      tries.set(messageId, number)
      const percent = percentOf(`${to} ${number}`)
      if (percent < 30) return { code: 451, says: '4.7.1 try again later' }
      return number === 1 && percent < 33 ? 'drop' : undefined
    },
  }
  // One letter at a time, so that a kill cuts off at most one that was sent.
  const settings = { SMTP_URL: server.url, PARALLEL: '1', LEASE_MS: '12000', FIRST_PAUSE_MS: '40' }
  const before = await medianOfRegistering(20, 'before')
  let kills = 0
  const plan = [...KILLS]
  const runOne = async () => {
    for (;;) {
      const point = plan.shift()
      const worker = startTestWorker({ ...settings, ...(point ? { KILL_AT: point } : {}) })
      workers.push(worker)
      if (!point) return
      expect(await worker.ended).toBe('SIGKILL')
      kills += 1
    }
  }
  const running = Promise.all([runOne(), runOne()])
  // In the middle nobody answers for a while.
  await until(async () => server.taken.length > PEOPLE / 8, 200_000)
  await server.close()
  const reopensAt = Date.now() + OUTAGE_MS
  const during = await medianOfRegistering(20, 'outage')
  await until(async () => Date.now() >= reopensAt, OUTAGE_MS + 1_000)
  await server.open()
  await running
  await until(async () => (await outboxCounts())?.open === 0, 240_000)

  const all = await db.mailOutbox.findMany({ include: { registration: true } })
  const unknown = all.filter(({ registration }) => isUnknown(registration?.email ?? ''))
  expect(await outboxCounts()).toEqual({
    open: 0,
    sent: all.length - unknown.length,
    failed: unknown.length,
    dropped: 0,
  })
  // What was given up says why, and names nobody.
  expect([...new Set(unknown.map(({ lastError }) => lastError))]).toEqual([
    '550 5.1.1 <…> user unknown',
  ])
  const times = new Map<string, number>()
  for (const { messageId } of server.taken) times.set(messageId, (times.get(messageId) ?? 0) + 1)
  const expected = all
    .filter((letter) => !unknown.includes(letter))
    .map(({ id }) => `<${id}@forums.example>`)
  expect([...times.keys()].sort()).toEqual(expected.sort())
  const duplicates = server.taken.length - times.size
  expect(kills).toBe(KILLS.length)
  expect(server.dropped).toBeGreaterThan(0)
  expect(duplicates).toBeLessThanOrEqual(kills)
  // Registering writes to the outbox and waits for no mail server; the workers share the processors.
  expect(during).toBeLessThan(before * 10 + 100)
  const ms = (value: number) => `${value.toFixed(1)} ms`
  console.info(
    `T22: ${PEOPLE} letters, ${kills} kills, ${duplicates} duplicates, ${server.dropped} dropped connections; registering took ${ms(before)} before, ${ms(during)} in the outage`,
  )
}, 600_000)

test('a server that is away costs no letter its tries, and none is lost', async () => {
  await fillOutbox(20, 1)
  await server.close()
  const worker = startTestWorker({ SMTP_URL: server.url, FIRST_PAUSE_MS: '20' })
  workers.push(worker)
  const wasPutOff = { lastError: { not: null }, sentAt: null }
  await until(async () => (await db.mailOutbox.count({ where: wasPutOff })) > 0, 60_000)
  expect(await db.mailOutbox.count({ where: { failedAt: { not: null } } })).toBe(0)
  await server.open()
  await until(async () => (await outboxCounts())?.open === 0, 100_000)
  expect(await outboxCounts()).toEqual({ open: 0, sent: 20, failed: 0, dropped: 0 })
  expect(await db.mailOutbox.count({ where: { attempts: { gt: 1 } } })).toBe(0)
}, 180_000)
