import { CANCELLABLE } from '#lib/domain/registrations/constants.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'

/** A registration that still leads somewhere: it can be taken back, and its forum is not over. */
export function isComing(
  { status, forumEndsAt }: { status: RegistrationStatus; forumEndsAt: Date | null },
  now: Date,
): boolean {
  const isOver = forumEndsAt !== null && now >= forumEndsAt
  return !isOver && (CANCELLABLE as readonly RegistrationStatus[]).includes(status)
}

/** What withdrawing a consent does: without a required one the organiser may not go on with a coming registration. */
export function withdrawalEffect(
  consent: { isRequired: boolean },
  registration: { status: RegistrationStatus; forumEndsAt: Date | null },
  now: Date,
): 'registration_cancelled' | 'noted' {
  return consent.isRequired && isComing(registration, now) ? 'registration_cancelled' : 'noted'
}
