/** The person who acts, in the browser that they act in. */
export type Actor = { accountId: string; sessionPublicId: string; now: Date }

/** Everything that /me/security shows; dates are worded in the reader's language. */
export type SecurityPage = {
  email: string
  sessions: {
    publicId: string
    device: string
    isThis: boolean
    signedInAt: string
    seenAt: string
  }[]
  factors: {
    hasPassword: boolean
    appSince: string | null
    passkeys: { id: string; label: string; addedAt: string }[]
    recoveryCodesLeft: number
  }
  services: {
    linked: { provider: string; name: string; since: string }[]
    /** The service that this browser came from and that is not linked yet. */
    pending: string | null
    isAny: boolean
  }
  /** Staff who have none yet are told why they were led here. */
  isRequired: boolean
  /** What opens the account is shown, but not changed before a fresh proof. */
  isProofDue: boolean
  notice: SecurityNotice | null
}

export const SECURITY_NOTICES = [
  'password',
  'app',
  'app_removed',
  'passkey',
  'passkey_removed',
  'session_ended',
  'linked',
  'linked_already',
  'linked_elsewhere',
  'link_over',
  'unlinked',
] as const
export type SecurityNotice = (typeof SECURITY_NOTICES)[number]
