import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { isUniqueViolation } from '#lib/platform/errors/database.ts'
import { done } from '#lib/platform/errors/expected.ts'
import { readableCode } from '#lib/platform/readable-code.ts'
import type { Actor } from '../types.ts'
import type { InvitationInput } from './schema.ts'
import type { CreateInvitationResult } from './types.ts'

/** 31^10: nobody finds one by trying. */
const CODE_LENGTH = 10
const CODE_ATTEMPTS = 3

/** Makes a code for a forum; with an address it is sent there. Cancelling gives no use of it back. */
export async function createInvitation(options: {
  /** Whose organiser invites. */
  forumId: string
  input: InvitationInput
  actor: Actor
  now: Date
}): Promise<CreateInvitationResult> {
  const { forumId, input, actor, now } = options
  const type =
    input.ticketType === null
      ? null
      : await db.ticketType.findFirst({
          where: { forumId, slug: input.ticketType },
          select: { id: true },
        })
  if (input.ticketType !== null && type === null) {
    return { ok: false, reason: 'invalid', fields: { ticketType: ['unknown_value'] } }
  }
  for (let attempt = 1; ; attempt++) {
    const code = input.code ?? readableCode(CODE_LENGTH)
    try {
      const [row] = await admitWrite(
        () => db.$queryRaw<{ id: string }[]>`
          WITH made AS (
            INSERT INTO invitation_code ("forumId", code, "ticketTypeId", "maxUses", "expiresAt", email, name, locale, note, "createdAt")
            SELECT id, ${code}, ${type?.id ?? null}::uuid, ${input.maxUses}::int, ${input.expiresAt}::timestamptz, ${input.email}, ${input.name}, ${input.locale}, ${input.note}, ${now}::timestamptz
              FROM forum WHERE id = ${forumId}::uuid
            RETURNING id, email, locale),
          posted AS (
            INSERT INTO mail_outbox (kind, "invitationId", locale, "createdAt", "dueAt")
            SELECT 'invitation'::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM made WHERE email IS NOT NULL),
          noted AS (
            INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
            SELECT ${now}::timestamptz, 'invitation.created', ${forumId}::uuid, id, ${actor}, jsonb_build_object('maxUses', ${input.maxUses}::int) FROM made)
          SELECT id FROM made`,
      )
      return row ? done({ invitationId: row.id, code }) : { ok: false, reason: 'not_found' }
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      if (input.code !== null) {
        return { ok: false, reason: 'invalid', fields: { code: ['twice'] } }
      }
      if (attempt === CODE_ATTEMPTS) throw error
    }
  }
}
