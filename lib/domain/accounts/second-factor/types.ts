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
  'unlinked',
] as const
export type SecurityNotice = (typeof SECURITY_NOTICES)[number]
