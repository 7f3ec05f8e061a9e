import type { Letter } from '#lib/platform/mail/letter.ts'
import type { MailKind } from '#prisma/generated/enums.ts'
import type { DROP_REASONS } from './constants.ts'

export type DropReason = (typeof DROP_REASONS)[number]

/** A letter that this worker holds until `leasedUntil`. */
export type ClaimedLetter = {
  id: string
  kind: MailKind
  registrationId: string | null
  challengeId: string | null
  invitationId: string | null
  handoverId: string | null
  messageId: string | null
  testId: string | null
  milestoneReminderId: string | null
  accountId: string | null
  noticeId: string | null
  locale: string
  createdAt: Date
  /** This try included */
  attempts: number
  leasedUntil: Date
}

/** What a letter says and to whom, read at the moment of sending; or why it is not sent. */
export type Composed = { ok: true; to: string; letter: Letter } | { ok: false; reason: DropReason }
