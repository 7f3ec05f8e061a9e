import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readSid } from '#lib/platform/auth.ts'
import { NotFound, Refusal } from '#lib/platform/errors/expected.ts'
import { ownPath } from '#lib/platform/http/own-path.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'
import { markSeen } from './account-sessions/mutations.ts'
import { getStanding } from './account-sessions/queries.ts'
import { type Asked, noteDenied } from './denials/mutations.ts'
import { forumRoleOf, managedForums, mustProveSecondFactor, organisedForums } from './policy.ts'
import { getAllianceId, getForumId } from './queries.ts'
import type {
  AdministratorScope,
  AllianceScope,
  ForumScope,
  ForumScopeRole,
  ManagerScope,
  OrganiserScope,
  Standing,
  Viewer,
} from './types.ts'

/** Who asks, read from the database once per request: a sign-in that was ended is anonymous at once. */
export const getRequestStanding = cache(async (): Promise<Standing> => {
  const sid = await readSid()
  if (sid === null) return { kind: 'anonymous' }
  const now = new Date()
  const { isSeenAgain, ...standing } = await getStanding(sid, now)
  if (isSeenAgain) await markSeen(sid, now)
  return standing
})

/** The person signed in; null for everybody else. */
export async function getViewer(): Promise<Viewer | null> {
  const standing = await getRequestStanding()
  return standing.kind === 'signed_in' ? standing.viewer : null
}

/** The gate of actions. Refuses with `sign_in_required`, which a form words with a link. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer()
  if (!viewer) throw new Refusal('sign_in_required')
  return viewer
}

/** As `requireViewer`, for what changes how an account is opened: who sits there was proven minutes ago. */
export async function requireFreshProof(): Promise<Viewer> {
  const viewer = await requireViewer()
  if (!viewer.isFreshlyProven) throw new Refusal('fresh_proof_required')
  return viewer
}

/** The gate of pages: leads to sign-in, and back to `path` (an address of ours) afterwards. */
export async function requirePageViewer(locale: Locale, path: string): Promise<Viewer> {
  const standing = await getRequestStanding()
  if (standing.kind === 'signed_in') return standing.viewer
  const step = standing.kind === 'second_factor_due' ? 'sign-in/second-factor' : 'sign-in'
  const next = ownPath(path)
  redirect(`/${locale}/${step}${next ? `?next=${encodeURIComponent(next)}` : ''}`)
}

/** As `requirePageViewer`; staff without a second factor are led to set one up first. */
async function requirePageStaff(locale: Locale, path: string): Promise<Viewer> {
  const viewer = await requirePageViewer(locale, path)
  if (mustProveSecondFactor(viewer)) redirect(`/${locale}/me/security?required=1`)
  return viewer
}

/** As `requireViewer`, for what only staff may do. */
async function requireStaff(): Promise<Viewer> {
  const viewer = await requireViewer()
  if (mustProveSecondFactor(viewer)) throw new Refusal('second_factor_required')
  return viewer
}

/** Once for each thing in a request, however many of its parts ask; then there is nothing here. */
const denied = cache((viewer: Viewer, asked: Asked, name = '', subjectId: string | null = null) =>
  noteDenied({ accountId: viewer.accountId, asked, name, subjectId, now: new Date() }),
)

type AskedRoles = readonly ForumRoleKind[]

/** May act at this forum in one of these roles; administrators may always. Else there is no such forum. */
export async function requireForumRole(slug: string, roles: AskedRoles): Promise<ForumScope> {
  return forumScope(await requireStaff(), slug, roles)
}

/** As `requireForumRole`, for pages; null where there is nothing here, so that a page says so with its own 404. */
export async function pageForumScope(
  locale: Locale,
  path: string,
  slug: string,
  roles: AskedRoles,
): Promise<ForumScope | null> {
  try {
    return await forumScope(await requirePageStaff(locale, path), slug, roles)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

async function forumScope(viewer: Viewer, slug: string, roles: readonly ForumScopeRole[]) {
  const forumId = await getForumId(slug)
  const role = forumId === null ? null : forumRoleOf(viewer, forumId, roles)
  // One answer for a forum that is not there and one that is somebody else's.
  if (forumId === null || role === null) {
    await denied(viewer, 'forum', slug, forumId)
    throw new NotFound(slug)
  }
  return { viewer, forumId, role } as ForumScope
}

/** Organises a forum in whichever role; null for everybody else. Only pages ask: what is done names its forum. */
export async function pageOrganiserScope(
  locale: Locale,
  path: string,
): Promise<OrganiserScope | null> {
  const viewer = await requirePageStaff(locale, path)
  const forumIds = organisedForums(viewer)
  if (forumIds?.length === 0) {
    await denied(viewer, 'any_forum')
    return null
  }
  return { viewer, forumIds } as OrganiserScope
}

/** Manages a forum, whichever; else there is nothing here. What they see is of their forums alone. */
export async function requireManager(): Promise<ManagerScope> {
  return managerScope(await requireStaff())
}

/** As `requireManager`, for pages; null where there is nothing here for the reader. */
export async function pageManagerScope(locale: Locale, path: string): Promise<ManagerScope | null> {
  try {
    return await managerScope(await requirePageStaff(locale, path))
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

async function managerScope(viewer: Viewer): Promise<ManagerScope> {
  const forumIds = managedForums(viewer)
  if (forumIds?.length === 0) {
    await denied(viewer, 'managed_forum')
    throw new NotFound('manager')
  }
  return { viewer, forumIds } as ManagerScope
}

/** May manage this alliance; else there is no such alliance. */
export async function requireAllianceManager(slug: string): Promise<AllianceScope> {
  const viewer = await requireStaff()
  const allianceId = await getAllianceId(slug)
  const isManager = allianceId !== null && viewer.allianceIds.includes(allianceId)
  if (allianceId === null || !(viewer.isAdministrator || isManager)) {
    await denied(viewer, 'alliance', slug, allianceId)
    throw new NotFound(slug)
  }
  return { viewer, allianceId } as AllianceScope
}

/** May do everything; else there is nothing here. */
export async function requireAdministrator(): Promise<AdministratorScope> {
  return administratorScope(await requireStaff())
}

/** As `requireAdministrator`, for pages. */
export async function requirePageAdministrator(
  locale: Locale,
  path: string,
): Promise<AdministratorScope> {
  return administratorScope(await requirePageStaff(locale, path))
}

async function administratorScope(viewer: Viewer): Promise<AdministratorScope> {
  if (!viewer.isAdministrator) {
    await denied(viewer, 'portal')
    throw new NotFound('administrator')
  }
  return { viewer } as AdministratorScope
}
