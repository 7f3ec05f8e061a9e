import 'server-only'
import { composeLetter } from '#lib/domain/letters/composing/queries.ts'
import { type Settlement, settleLetter } from '#lib/domain/letters/mutations.ts'
import type { ClaimedLetter, Composed } from '#lib/domain/letters/types.ts'
import { pauseAfter } from '#lib/domain/letters/utils.ts'
import { beginTimeToAccept } from '#lib/domain/registrations/waitlist/mutations.ts'
import { reportUnexpected } from '#lib/platform/errors/report.ts'
import type { OutgoingLetter } from '#lib/platform/mail/message.ts'
import type { MailTransport } from '#lib/platform/mail/transport.ts'

/** Points at which a test stops the worker. In the portal nobody listens. */
export type DeliveryPoint = 'before_claim' | 'claimed' | 'before_send' | 'sent' | 'settled'

export type Delivery = {
  /** Undefined where no mail server is set: letters are shown and kept. */
  transport: MailTransport | undefined
  /** Shows a letter that is not sent. */
  show: (letter: OutgoingLetter) => void
  origin: string
  /** Other than in the portal only in tests, which have no minutes to wait. */
  firstPauseMs?: number
  leaseMs?: number
  /** Letters on their way at the same time */
  parallel?: number
  at?: (point: DeliveryPoint) => Promise<void>
}

export const nowhere = async () => undefined

/**
 * Sends one letter that this worker holds, and writes down what became of it. What cannot be written
 * down (the database is gone) is left: the lease runs out, and the letter is sent again under the same
 * Message-ID.
 */
export async function deliverLetter(
  letter: ClaimedLetter,
  delivery: Delivery,
): Promise<Settlement> {
  const { at = nowhere } = delivery
  const settlement = await outcomeOf(letter, delivery)
  if (settlement.to === 'sent') await at('sent')
  await writeDown(letter, settlement)
  await at('settled')
  return settlement
}

const WRITE_ATTEMPTS = 3
const WRITE_AGAIN_MS = 500

/** Asks more than once: a letter that was sent and not written down would be sent again. */
async function writeDown(letter: ClaimedLetter, settlement: Settlement): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await settleLetter(letter, settlement, new Date())
      return
    } catch (error) {
      if (attempt === WRITE_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, WRITE_AGAIN_MS * attempt))
    }
  }
}

async function outcomeOf(letter: ClaimedLetter, delivery: Delivery): Promise<Settlement> {
  const { transport, show, origin, at = nowhere } = delivery
  const composed = await compose(letter, delivery)
  if ('faultId' in composed)
    return later(letter, `not written: ${composed.faultId}`, true, delivery)
  if (!composed.ok) return { to: 'dropped', reason: composed.reason }
  const outgoing = { id: letter.id, to: composed.to, letter: composed.letter, at: new Date() }
  if (!transport) {
    show(outgoing)
    return { to: 'kept' }
  }
  await at('before_send')
  const sent = await transport.send(outgoing)
  if (sent.ok) return { to: 'sent' }
  if (sent.because === 'permanent') return { to: 'failed', said: sent.said }
  return later(letter, sent.said, sent.because !== 'server_down', delivery)
}

/** A letter that cannot be written stands in nobody's way: it is reported, and tried again later. */
async function compose(
  letter: ClaimedLetter,
  { transport, origin }: Delivery,
): Promise<Composed | { faultId: string }> {
  const { kind, registrationId } = letter
  try {
    if (transport && kind === 'promoted' && registrationId !== null) {
      await beginTimeToAccept({ registrationId, now: new Date() })
    }
    return await composeLetter(letter, { origin, now: new Date() })
  } catch (error) {
    return { faultId: reportUnexpected(error, `letter ${letter.kind}`) }
  }
}

function later(
  { attempts }: ClaimedLetter,
  said: string,
  counts: boolean,
  { firstPauseMs }: Delivery,
): Settlement {
  const pause = pauseAfter(counts ? attempts : 1, Math.random(), firstPauseMs)
  return { to: 'later', dueAt: new Date(Date.now() + pause), said, counts }
}
