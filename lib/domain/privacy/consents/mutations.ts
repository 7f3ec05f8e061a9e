import 'server-only'
import { withdrawalEffect } from '#lib/domain/privacy/policy.ts'
import type { Subject } from '#lib/domain/privacy/types.ts'
import type { Actor } from '#lib/domain/registrations/types.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { getConsent } from './queries.ts'

/**
 * Withdraws a consent of the subject. It holds from this moment; what was agreed to before stays proven. Where the
 * consent was required, the coming registration is cancelled and its place goes on; `effect` says which it was.
 * Withdrawing twice changes nothing, and finishes what a crash left undone.
 */
export async function withdrawConsent(options: {
  consentId: string
  subject: Subject
  actor: Actor
  now: Date
}): Promise<Result<{ effect: 'registration_cancelled' | 'noted' }, 'not_found'>> {
  const { consentId, subject, actor, now } = options
  const consent = await getConsent(consentId, subject)
  if (!consent) return refused('not_found')
  const { registrationId, emailNorm } = consent
  await db.$executeRaw`
    WITH withdrawn AS (
      UPDATE consent SET "withdrawnAt" = greatest(${now}::timestamptz, "givenAt")
       WHERE id = ${consentId}::uuid AND "withdrawnAt" IS NULL
      RETURNING "registrationId", "textId", "textVersion")
    INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
    SELECT ${now}::timestamptz, 'consent.withdrawn', r."forumId", r.id, ${actor},
           jsonb_build_object('textId', withdrawn."textId", 'textVersion', withdrawn."textVersion")
      FROM withdrawn JOIN registration AS r ON r.id = withdrawn."registrationId"`
  const effect = withdrawalEffect(consent, consent, now)
  if (effect === 'noted') return done({ effect })
  // A colleague may have taken it over meanwhile, with consents of their own.
  const cancelled = await cancelRegistration({
    ...{ registrationId, isForced: true, onlyOf: emailNorm, actor, now },
  })
  if (cancelled.ok) return done({ effect })
  return cancelled.reason === 'not_found' ? refused('not_found') : done({ effect: 'noted' })
}
