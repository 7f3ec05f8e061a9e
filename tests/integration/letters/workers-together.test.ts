import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { MailServer } from './mail-server.ts'
import { fillOutbox, outboxCounts } from './outbox.ts'
import { startTestWorker, until } from './workers.ts'

let server: MailServer

beforeEach(async () => {
  server = new MailServer()
  await server.open()
})
afterEach(() => server.close())

/** `npm run test:load` asks for the whole; here the same in small, with the same rules. */
const isWhole = process.env.LETTERS === 'whole'
const PEOPLE = isWhole ? 2_500 : 250
const EACH = 4

test(`T23: four workers send ${PEOPLE * EACH} letters, each once, in order for every person`, async () => {
  await fillOutbox(PEOPLE, EACH)
  const workers = [1, 2, 3, 4].map(() => startTestWorker({ SMTP_URL: server.url }))
  await Promise.all(workers.map(({ ready }) => ready))
  const begun = server.taken.length
  const startedAt = Date.now()
  await until(async () => (await outboxCounts())?.open === 0, 120_000)
  const seconds = (Date.now() - startedAt) / 1_000
  await Promise.all(workers.map((worker) => worker.stop()))

  expect(server.taken).toHaveLength(PEOPLE * EACH)
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(PEOPLE * EACH)
  const rows = await db.mailOutbox.findMany({ select: { id: true, number: true, attempts: true } })
  expect(rows.filter(({ attempts }) => attempts !== 1)).toEqual([])
  const numbers = new Map(rows.map(({ id, number }) => [`<${id}@forums.example>`, number]))
  const byPerson = Map.groupBy(server.taken, ({ to }) => to)
  expect(byPerson.size).toBe(PEOPLE)
  const outOfOrder = [...byPerson.values()].filter((letters) => {
    const order = letters.map(({ messageId }) => numbers.get(messageId) ?? 0n)
    return order.some((number, index) => index > 0 && number < (order[index - 1] ?? 0n))
  })
  expect(outOfOrder).toEqual([])
  const perSecond = (PEOPLE * EACH - begun) / seconds
  if (isWhole) expect(perSecond).toBeGreaterThanOrEqual(100)
  console.info(`T23: ${Math.round(perSecond)} letters a second, by four workers`)
}, 180_000)
