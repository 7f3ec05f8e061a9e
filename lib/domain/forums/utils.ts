import { ROLE_ORDER, USUAL_ROLES } from '#lib/domain/organisations/constants.ts'
import type { Citation, Participation, SessionRef, StatedList } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { ForumDetail } from './types.ts'

/** One role with the organisations that take it; none when it is usual and nobody is named for it. */
export type RoleEntries = {
  role: Participation['role']
  participations: Participation[]
  /** The source leaves the list open, or says how long it is */
  list: StatedList | null
}

/** A part of a forum in which organisations have roles of their own. */
export type PartRoles = {
  kind: 'session' | 'outcome' | 'infrastructure'
  slug: string
  title: LocalizedText
  roles: RoleEntries[]
}

type WithRoles = Pick<ForumDetail, 'kind' | 'participations' | 'lists'>

const inRoles = (participations: Participation[], lists: StatedList[]): RoleEntries[] =>
  ROLE_ORDER.flatMap((role) => {
    const own = participations.filter((one) => one.role === role)
    const list = lists.find((one) => one.role === role) ?? null
    return own.length > 0 || list ? [{ role, participations: own, list }] : []
  })

/**
 * Roles in the forum as a whole, in conventional order. A conference that names no organiser or no
 * host says so with an empty role; joint hosts (联合主办) are hosts.
 */
export function forumRoles({ kind, participations, lists }: WithRoles): RoleEntries[] {
  const whole = participations.filter((one) => partOf(one) === null)
  const open = lists.filter((list) => !list.sessionSlug && !list.outcomeSlug)
  const named = inRoles(whole, open)
  const has = (role: string) => named.some((one) => one.role === role)
  const missing = USUAL_ROLES.filter(
    (role) => kind === 'conference' && !has(role) && !(role === 'host' && has('co_host')),
  ).map((role): RoleEntries => ({ role, participations: [], list: null }))
  return [...named, ...missing].sort(
    (a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role),
  )
}

/** Roles within sessions, outcomes and infrastructure, in the order of the text. */
export function rolesInParts({ participations, lists }: WithRoles): PartRoles[] {
  const parts = new Map<string, PartRoles & { own: Participation[] }>()
  for (const participation of participations) {
    const part = partOf(participation)
    if (part === null) continue
    const key = `${part.kind}/${part.slug}`
    const known = parts.get(key) ?? { ...part, roles: [], own: [] }
    parts.set(key, { ...known, own: [...known.own, participation] })
  }
  return [...parts.values()].map(({ own, ...part }) => ({
    ...part,
    roles: inRoles(
      own,
      lists.filter((list) => listIsOf(list, part)),
    ),
  }))
}

/** The remark that all of several organisations in a role carry alike; null when there is none such. */
export function sharedRemark(participations: readonly Participation[]): LocalizedText | null {
  const [first, ...others] = participations
  if (!first?.remark || others.length === 0) return null
  const words = first.remark['zh-Hans']
  return others.every(({ remark }) => remark?.['zh-Hans'] === words) ? first.remark : null
}

function listIsOf(list: StatedList, { kind, slug }: Pick<PartRoles, 'kind' | 'slug'>): boolean {
  if (kind === 'session') return list.sessionSlug === slug
  return kind === 'outcome' && list.outcomeSlug === slug
}

function partOf({
  session,
  outcome,
  infrastructure,
}: Participation): Pick<PartRoles, 'kind' | 'slug' | 'title'> | null {
  if (session) return { kind: 'session', ...titled(session) }
  if (outcome) return { kind: 'outcome', ...titled(outcome) }
  if (!infrastructure) return null
  return { kind: 'infrastructure', slug: infrastructure.slug, title: infrastructure.name }
}

const titled = ({ slug, title }: Pick<SessionRef, 'slug' | 'title'>) => ({ slug, title })

/** Documents that a forum's own record cites, in the order of their first use. */
export function documentsOf(forum: ForumDetail): string[] {
  const cited: { citations: Citation[] }[] = [
    forum,
    ...forum.umbrellas,
    ...forum.participations,
    ...forum.lists,
    ...forum.figures,
    ...forum.honours,
    ...forum.infrastructure,
    ...forum.milestones,
    ...forum.references,
    ...forum.cities,
    ...forum.themes,
  ]
  return [...new Set(cited.flatMap(({ citations }) => citations.map(({ document }) => document)))]
}
