import { beforeEach, expect, test } from 'vitest'
import { acceptHandover, offerHandover } from '#lib/domain/registrations/handovers/mutations.ts'
import { startLetterWorker } from '#lib/jobs/letter-worker.ts'
import { db } from '#lib/platform/db.ts'
import type { OutgoingLetter } from '#lib/platform/mail/message.ts'
import type { MailTransport } from '#lib/platform/mail/transport.ts'
import { freshSample, made, now } from '../registrations/sample.ts'
import { until } from './workers.ts'

const sent: OutgoingLetter[] = []
/** Takes every letter. */
const transport: MailTransport = {
  send: async (letter) => {
    sent.push(letter)
    return { ok: true }
  },
  close: () => undefined,
}

async function deliverAll() {
  const worker = startLetterWorker(
    { transport, show: () => undefined, origin: 'https://forums.example' },
    20,
  )
  const where = { sentAt: null, failedAt: null, droppedAt: null }
  await until(async () => (await db.mailOutbox.count({ where })) === 0, 30_000)
  await worker.stop()
}

beforeEach(async () => {
  await db.mailOutbox.deleteMany()
  await freshSample({ capacity: 2 })
  sent.length = 0
})

test('a place handed over: the colleague is offered and confirmed, the giver is told, and then forgotten', async () => {
  const registrationId = await made(1)
  await deliverAll()
  const offer = await offerHandover({
    registrationId,
    input: { name: '荻花', email: 'reed-two@example.com', locale: 'en' },
    actor: 'public',
    now,
  })
  if (!offer.ok) throw new Error(offer.reason)
  await deliverAll()
  const { handoverId } = offer.value
  const input = {
    ...{ name: '荻花', phone: null, organisation: null, locale: 'en' as const },
    ...{ answers: {}, consents: ['privacy'] },
  }
  const accepted = await acceptHandover({ handoverId, input, actor: 'public', now })
  if (!accepted.ok) throw new Error(accepted.reason)
  await deliverAll()

  expect(sent.map(({ to, letter }) => [to, letter.locale, letter.preheader])).toEqual([
    ['reed-1@example.com', 'zh', '芦苇1，您的名额已经确认。'],
    ['reed-two@example.com', 'en', '芦苇1 would like to hand their place over to you.'],
    ['reed-1@example.com', 'zh', '芦苇1，您的名额已由荻花接受。'],
    ['reed-two@example.com', 'en', '荻花, your place is confirmed.'],
  ])
  // The old link is in no letter to the colleague, the new one in none to the giver.
  expect(JSON.stringify(sent[2])).not.toContain('/registrations/')
  expect(await db.handover.findFirst({ where: { id: handoverId } })).toMatchObject({
    giverName: null,
    giverEmail: null,
  })
})
