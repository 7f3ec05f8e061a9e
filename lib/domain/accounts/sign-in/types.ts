import type { Locale } from '#lib/platform/i18n/locales.ts'

/** A code under way, as the page shows it to whoever asked for it. */
export type ChallengeView = {
  id: string
  email: string
  /** Null where it can be used no more. */
  expiresAt: Date | null
  resendAt: Date
}

/** Somebody was proven and this browser can be given its cookie. */
export type Entered = {
  sid: string
  accountId: string
  nextPath: string | null
  /** The account asks for its second factor before anything opens. */
  isSecondFactorDue: boolean
}

/** What the letter with a code needs. */
export type CodeLetterFacts = {
  to: string
  locale: Locale
  code: string
  linkPath: `/${string}`
  minutes: number
}

/** What the sign-in page offers, and what happened on the way to it. */
export type SignInPage = {
  next: string | null
  providers: { id: string; name: string; path: string }[]
  /** The service that did not complete a sign-in. */
  failed: string | null
  /** The service that has named the person, who now proves an address. */
  pending: string | null
  /** The address of somebody signed in who proves once more who they are; null for everybody else. */
  again: string | null
}
