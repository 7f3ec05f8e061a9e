import type { LETTER_LISTS } from '#lib/domain/letters/constants.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { MailKind } from '#prisma/generated/enums.ts'

export type LetterList = (typeof LETTER_LISTS)[number]

/** A letter as organisers see it in a list: what and about what, not to whom. */
export type ListedLetter = {
  id: string
  kind: MailKind
  createdAt: Date
  attempts: number
  /** What the mail server said last, without any address */
  lastError: string | null
  failedAt: Date | null
  keptAt: Date | null
  forum: LocalizedText | null
  /** Code of the registration that it is about */
  registrationCode: string | null
}

export type LetterCounts = {
  /** Under way or to be tried again */
  waiting: number
  sent: number
  kept: number
  failed: number
  dropped: number
}

export type LettersPage = {
  isMailConfigured: boolean
  /** Of the whole portal; else of the reader's own forums. */
  isOfAll: boolean
  counts: LetterCounts
  /** Given up, the latest first */
  failed: ListedLetter[]
  /** Shown instead of sent, the latest first */
  kept: ListedLetter[]
}

/** One letter in full, as it would go out now. */
export type ReadLetter =
  | (ListedLetter & {
      to: string
      subject: string
      text: string
      fileNames: string[]
      /**
       * What is left out of `text`: of a sign-in letter code and link; for managers the link that acts in
       * the recipient's name.
       */
      masked: 'code' | 'link' | null
    })
  /** What it was about is over; it will not go out. */
  | (ListedLetter & { to: null })
