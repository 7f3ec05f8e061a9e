import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import type { OfForum, RegistrationFilter } from '../panel/types.ts'
import type { Actor } from '../types.ts'
import { reachable } from './queries.ts'
import type { MessageText, SendResult } from './types.ts'

export type SendCall = OfForum & {
  /** To whom it goes: whoever is meant by it at this moment. */
  filter: RegistrationFilter
  text: MessageText
  /** Of the form: sent twice it is one message. */
  formKey: string
  actor: Actor
  now: Date
}

/**
 * Writes to everybody who is meant, each in their own language, through the outbox: the message, its letters and the
 * one row in the audit exist together or not at all.
 */
export async function sendMessage(call: SendCall): Promise<SendResult> {
  const { forumId, filter, text, formKey, actor, now } = call
  const where = await reachable(call, filter)
  const [row] = await admitWrite(
    () => db.$queryRaw<{ sent: number; isNew: boolean }[]>`
      WITH recipients AS MATERIALIZED (
        SELECT r.id, r.locale FROM registration AS r JOIN ticket_type AS type ON type.id = r."ticketTypeId"
         WHERE ${where}),
      written AS (
        INSERT INTO registration_message ("forumId", subject, body, "formKey", "createdAt")
        SELECT ${forumId}::uuid, ${JSON.stringify(text.subject)}::jsonb, ${JSON.stringify(text.body)}::jsonb, ${formKey}::uuid, ${now}::timestamptz
         WHERE EXISTS (SELECT 1 FROM recipients)
        ON CONFLICT ("formKey") DO NOTHING
        RETURNING id),
      posted AS (
        INSERT INTO mail_outbox (kind, "registrationId", "messageId", locale, "createdAt", "dueAt")
        SELECT 'message', recipients.id, written.id, recipients.locale, ${now}::timestamptz, ${now}::timestamptz
          FROM recipients, written
        RETURNING 1),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'registration_message.sent', ${forumId}::uuid, id, ${actor},
               jsonb_build_object('count', (SELECT count(*) FROM posted)) FROM written)
      SELECT (SELECT count(*) FROM posted)::int AS sent, EXISTS (SELECT 1 FROM written) AS "isNew"`,
  )
  if (row?.isNew) return done({ sent: row.sent, isReplay: false })
  const sent = await db.mailOutbox.count({ where: { message: { is: { formKey, forumId } } } })
  return sent === 0 ? refused('nobody') : done({ sent, isReplay: true })
}
