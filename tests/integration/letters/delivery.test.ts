import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { claimLetters, retryLetter, settleLetter } from '#lib/domain/letters/mutations.ts'
import { countLetters, getLetter, listLetters } from '#lib/domain/letters/panel/queries.ts'
import { startLetterWorker } from '#lib/jobs/letter-worker.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import type { OutgoingLetter } from '#lib/platform/mail/message.ts'
import { createSmtpTransport } from '#lib/platform/mail/transport.ts'
import { showLetter } from '#scripts/work/show-letter.ts'
import { MailServer } from './mail-server.ts'
import { fillOutbox, outboxCounts } from './outbox.ts'
import { until } from './workers.ts'

const origin = 'https://forums.example'
const setting = { origin, now: new Date() }

const challenge = (over: object = {}) =>
  db.signInChallenge.create({
    data: {
      email: 'reed@example.com',
      emailNorm: 'reed@example.com',
      locale: 'zh',
      expiresAt: new Date(Date.now() + 600_000),
      mails: { create: { kind: 'code', locale: 'zh' } },
      ...over,
    },
  })

/** A worker in this process until nothing is open that it would take. */
async function deliverAll(transport?: ReturnType<typeof createSmtpTransport>) {
  const shown: OutgoingLetter[] = []
  const worker = startLetterWorker(
    { transport, show: (letter) => shown.push(letter), origin, firstPauseMs: 20 },
    20,
  )
  const isLeft = { sentAt: null, failedAt: null, droppedAt: null }
  const where = transport ? isLeft : { ...isLeft, keptAt: null }
  await until(async () => (await db.mailOutbox.count({ where })) === 0, 20_000)
  await worker.stop()
  return shown
}

describe('without a mail server', () => {
  beforeEach(() => fillOutbox(3, 2))

  test('letters are shown whole, kept, and sent once there is one, in order', async () => {
    const shown = await deliverAll()
    expect(shown.map(({ to }) => to).sort()).toEqual(
      [1, 1, 2, 2, 3, 3].map((number) => `reed-${number}@example.com`),
    )
    expect(await countLetters(null)).toEqual({
      waiting: 0,
      sent: 0,
      kept: 6,
      failed: 0,
      dropped: 0,
    })
    expect(await db.mailOutbox.count({ where: { attempts: { gt: 0 } } })).toBe(0)

    const server = new MailServer()
    await server.open()
    await deliverAll(createSmtpTransport(server.url, { from: undefined, origin }))
    await server.close()
    expect(server.taken).toHaveLength(6)
    expect(await countLetters(null)).toEqual({
      waiting: 0,
      sent: 6,
      kept: 0,
      failed: 0,
      dropped: 0,
    })
  })

  test('the console has the whole letter in one block', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const [letter] = await deliverAll()
    if (letter) showLetter(letter, origin)
    expect(log).toHaveBeenCalledOnce()
    const block = String(log.mock.calls[0]?.[0])
    expect(block).toContain(letter?.to)
    expect(block).toContain(letter?.letter.subject)
    expect(block).toContain(`${origin}/`)
    expect(block).toContain('+ sample.ics')
  })

  test('administrators read it in full, but no sign-in code', async () => {
    const { id: challengeId } = await challenge()
    const shown = await deliverAll()
    const kept = await listLetters('kept', null)
    expect(kept).toHaveLength(7)
    const changed = await getLetter(
      kept.find(({ kind }) => kind === 'changed')?.id ?? '',
      setting,
      null,
    )
    expect(changed).toMatchObject({ masked: null, fileNames: ['sample.ics'] })
    expect(changed?.to).toMatch(/^reed-\d@example\.com$/)

    const code = shown.find(({ to }) => to === 'reed@example.com')?.letter.blocks
    const digits = code?.flatMap((block) => (block.kind === 'code' ? [block.code] : []))[0] ?? ''
    expect(digits).toMatch(/^\d{6}$/)
    const row = await db.mailOutbox.findFirstOrThrow({ where: { challengeId } })
    const read = await getLetter(row.id, setting, null)
    expect(read).toMatchObject({ to: 'reed@example.com', masked: 'code' })
    expect(JSON.stringify(read)).not.toContain(digits)
    expect(JSON.stringify(read)).not.toContain('/sign-in/link/')
    await db.signInChallenge.deleteMany()
  })
})

describe('what is not sent any more', () => {
  const server = new MailServer()
  beforeEach(() => server.open())
  afterEach(() => server.close())

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'its person was erased',
      () => db.registration.updateMany({ data: { erasedAt: new Date() } }),
      'erased',
    ],
    [
      'it is not so any more',
      () => db.registration.updateMany({ data: { status: 'declined' } }),
      'over',
    ],
  ])('%s: dropped, and noted', async (_, change, reason) => {
    await fillOutbox(1, 1)
    await change()
    await deliverAll(createSmtpTransport(server.url, { from: undefined, origin }))
    expect(server.taken).toEqual([])
    expect(await db.mailOutbox.findFirst()).toMatchObject({ lastError: reason, sentAt: null })
    expect((await outboxCounts())?.dropped).toBe(1)
  })

  test('a code that was used or has expired goes nowhere', async () => {
    await fillOutbox(0, 0)
    await challenge({ usedAt: new Date() })
    const past = new Date(Date.now() - 1_000)
    await challenge({ createdAt: new Date(past.getTime() - 60_000), expiresAt: past })
    await challenge()
    const before = server.taken.length
    await deliverAll(createSmtpTransport(server.url, { from: undefined, origin }))
    expect(server.taken.length - before).toBe(1)
    expect(await outboxCounts()).toEqual({ open: 0, sent: 1, failed: 0, dropped: 2 })
    await db.signInChallenge.deleteMany()
  })
})

describe('taking and giving back', () => {
  beforeEach(() => fillOutbox(2, 3))

  test('one letter for each registration at a time, and none twice', async () => {
    const now = new Date()
    const taken = await Promise.all(
      [1, 2, 3, 4].map(() => claimLetters({ limit: 10, unkept: false, now })),
    )
    expect(taken.flat()).toHaveLength(2)
    expect(new Set(taken.flat().map(({ registrationId }) => registrationId)).size).toBe(2)
    expect(await claimLetters({ limit: 10, unkept: false, now })).toEqual([])
  })

  test('a lease that has run out is taken again, and the first holder writes nothing', async () => {
    const now = new Date()
    const [first] = await claimLetters({ limit: 1, unkept: false, now, leaseMs: 1_000 })
    if (!first) throw new Error('nothing was taken')
    const later = new Date(now.getTime() + 1_001)
    const again = await claimLetters({ limit: 10, unkept: false, now: later })
    expect(again.map(({ id }) => id)).toContain(first.id)
    expect(await settleLetter(first, { to: 'sent' }, later)).toBe(false)
    expect(await outboxCounts()).toMatchObject({ sent: 0 })
  })

  test('what was given up holds up nobody, is listed, and is tried again on request', async () => {
    const now = new Date()
    const [first] = await claimLetters({ limit: 1, unkept: false, now })
    if (!first) throw new Error('nothing was taken')
    await settleLetter(first, { to: 'failed', said: '550 no' }, now)
    const next = await claimLetters({ limit: 10, unkept: false, now })
    expect(next.map(({ registrationId }) => registrationId)).toContain(first.registrationId)

    const { result, count } = await countQueries(() => listLetters('failed', null))
    expect(count).toBe(1)
    expect(result).toMatchObject([{ id: first.id, lastError: '550 no', kind: 'changed' }])
    expect(JSON.stringify(result)).not.toContain('@example.com')
    expect(await retryLetter({ id: first.id, forumIds: null, actor: 'public', now })).toBe(true)
    expect(await retryLetter({ id: first.id, forumIds: null, actor: 'public', now })).toBe(false)
    expect(await db.audit.count({ where: { subjectId: first.id, event: 'letter.retried' } })).toBe(
      1,
    )
  })
})
