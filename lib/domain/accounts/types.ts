import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'

/** The person signed in, as gates and loaders hand it out. Never called `session`: that is a part of a programme. */
export type Viewer = {
  accountId: string
  email: string
  /** The address as it is compared; a person's registrations are found by it. */
  emailNorm: string
  name: string | null
  locale: Locale
  isAdministrator: boolean
  /** Administrators, and whoever has a role at a forum or an alliance: must prove a second factor. */
  isStaff: boolean
  hasSecondFactor: boolean
  isSecondFactorProven: boolean
  /** Names the session in the list of sessions. */
  sessionPublicId: string
  forumRoles: readonly { forumId: string; role: ForumRoleKind }[]
  allianceIds: readonly string[]
}
