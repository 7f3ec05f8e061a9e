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
  /** Has proven within minutes who sits there, and may change what opens the account. */
  isFreshlyProven: boolean
  /** Names the session in the list of sessions. */
  sessionPublicId: string
  forumRoles: readonly { forumId: string; role: ForumRoleKind }[]
  allianceIds: readonly string[]
}

export type ForumScopeRole = ForumRoleKind | 'administrator'

declare const proven: unique symbol

/** That somebody may act at one forum; only a gate makes one, and queries for organisers ask for it. */
export type ForumScope = {
  readonly [proven]: 'forum'
  viewer: Viewer
  forumId: string
  role: ForumScopeRole
}

/** That somebody manages forums: which they are, or, for administrators, null for all of them. */
export type ManagerScope = {
  readonly [proven]: 'manager'
  viewer: Viewer
  forumIds: readonly string[] | null
}

/** That somebody has a role at forums: which they are, or, for administrators, null for all of them. */
export type OrganiserScope = {
  readonly [proven]: 'organiser'
  viewer: Viewer
  forumIds: readonly string[] | null
}

export type AllianceScope = {
  readonly [proven]: 'alliance'
  viewer: Viewer
  allianceId: string
}

export type AdministratorScope = {
  readonly [proven]: 'administrator'
  viewer: Viewer
}

/** What a request's cookie leads to. */
export type Standing =
  | { kind: 'anonymous' }
  /** The first proof was given, the second factor was not: nothing is open yet. */
  | { kind: 'second_factor_due'; viewer: Viewer }
  | { kind: 'signed_in'; viewer: Viewer }
