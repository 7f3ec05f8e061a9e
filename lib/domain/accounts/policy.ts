import {
  ABSOLUTE_MS,
  FRESH_PROOF_MINUTES,
  IDLE_MS,
  SEEN_EVERY_MS,
  STAFF_ABSOLUTE_MS,
  STAFF_IDLE_MS,
} from './constants.ts'
import type { ForumScopeRole, Viewer } from './types.ts'

export type AccountSessionState = {
  isStaff: boolean
  accountVersion: number
  /** The version that the account had when this browser signed in. */
  sessionVersion: number
  disabledAt: Date | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/** Whether a browser is still signed in. Asked on every request; whatever ends a sign-in ends it here. */
export function isSessionAlive(session: AccountSessionState, now: Date): boolean {
  const { isStaff, createdAt, lastSeenAt, expiresAt } = session
  const idleMs = now.getTime() - lastSeenAt.getTime()
  const ageMs = now.getTime() - createdAt.getTime()
  return (
    session.disabledAt === null &&
    session.accountVersion === session.sessionVersion &&
    now < expiresAt &&
    idleMs < (isStaff ? STAFF_IDLE_MS : IDLE_MS) &&
    ageMs < (isStaff ? STAFF_ABSOLUTE_MS : ABSOLUTE_MS)
  )
}

/** Whether "last seen" is old enough to be written again. */
export function isSeenAgain({ lastSeenAt }: Pick<AccountSessionState, 'lastSeenAt'>, now: Date) {
  return now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS
}

/**
 * Whether somebody signed in, or proved the second factor, so lately that it says who sits there: asked
 * before anything changes that opens the account, for a cookie may have been copied, or a browser left.
 */
export function isFreshProof(
  { createdAt, secondFactorAt }: { createdAt: Date; secondFactorAt: Date | null },
  now: Date,
): boolean {
  const age = now.getTime() - Math.max(createdAt.getTime(), secondFactorAt?.getTime() ?? 0)
  return age >= 0 && age < FRESH_PROOF_MINUTES * 60_000
}

/** Who has more power than over their own things proves it with a second factor first. */
export function mustProveSecondFactor(viewer: Viewer): boolean {
  return viewer.isStaff && !viewer.isSecondFactorProven
}

/** The forums that somebody manages; null for all of them, empty for none. */
export function managedForums(
  viewer: Pick<Viewer, 'isAdministrator' | 'forumRoles'>,
): readonly string[] | null {
  if (viewer.isAdministrator) return null
  return viewer.forumRoles.filter(({ role }) => role === 'manager').map(({ forumId }) => forumId)
}

/** The forums at which somebody has any role; null for all of them, empty for none. */
export function organisedForums(
  viewer: Pick<Viewer, 'isAdministrator' | 'forumRoles'>,
): readonly string[] | null {
  if (viewer.isAdministrator) return null
  return [...new Set(viewer.forumRoles.map(({ forumId }) => forumId))]
}

/** The role in which somebody may act at a forum, the widest first; null for none of those asked for. */
export function forumRoleOf(
  viewer: Pick<Viewer, 'isAdministrator' | 'forumRoles'>,
  forumId: string,
  asked: readonly ForumScopeRole[],
): ForumScopeRole | null {
  if (viewer.isAdministrator) return 'administrator'
  const held = viewer.forumRoles.filter((one) => one.forumId === forumId).map(({ role }) => role)
  return widestRole(held.filter((role) => asked.includes(role)))
}

const WIDEST_FIRST = ['administrator', 'manager', 'editor', 'check_in'] as const

/** The role that opens most; null where there is none. */
export function widestRole(roles: readonly ForumScopeRole[]): ForumScopeRole | null {
  return WIDEST_FIRST.find((role) => roles.includes(role)) ?? null
}
