import type { ForumScopeRole } from '#lib/domain/accounts/types.ts'
import type { PanelCounts } from '#lib/domain/forums/panel/types.ts'

/** Which page of the panel is open: lights its entry in the side list. Keys of `panel.sections`. */
export type PanelSection =
  | 'home'
  | 'overview'
  | 'facts'
  | 'programme'
  | 'people'
  | 'organisations'
  | 'cities'
  | 'alliances'
  | 'roles'
  | 'agreements'
  | 'outcomes'
  | 'milestones'
  | 'umbrellas'
  | 'figures'
  | 'honours'
  | 'infrastructure'
  | 'references'
  | 'sources'
  | 'imports'
  | 'completeness'
  | 'registrations'
  | 'places'
  | 'templates'
  | 'badges'
  | 'check-in'
  | 'devices'
  | 'team'
  | 'audit'
  | 'letters'
  | 'portal-audit'

export type PanelEntry = {
  section: PanelSection
  /** Address after `/organise/{slug}` for a forum's own pages, after `/organise` for the others. */
  path: string
  /** Who may open it; administrators may open everything. */
  roles: readonly ForumScopeRole[]
  /** What the number beside it counts. */
  count?: keyof PanelCounts
}

export type PanelGroup = 'forum' | 'attendance' | 'record'

const EVERYBODY = ['manager', 'editor', 'check_in'] as const

/** The pages about one forum, as its side list shows them: one line for each. */
export const FORUM_ENTRIES: readonly (PanelEntry & { group: PanelGroup })[] = [
  { group: 'forum', section: 'overview', path: '', roles: EVERYBODY },
  { group: 'forum', section: 'facts', path: '/facts', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'programme', path: '/programme', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'people', path: '/people', roles: ['manager', 'editor'] },
  {
    group: 'forum',
    section: 'organisations',
    path: '/organisations',
    roles: ['manager', 'editor'],
  },
  { group: 'forum', section: 'umbrellas', path: '/umbrellas', roles: ['manager'] },
  { group: 'forum', section: 'cities', path: '/cities', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'alliances', path: '/alliances', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'roles', path: '/roles', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'agreements', path: '/agreements', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'outcomes', path: '/outcomes', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'milestones', path: '/milestones', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'figures', path: '/figures', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'honours', path: '/honours', roles: ['manager', 'editor'] },
  {
    group: 'forum',
    section: 'infrastructure',
    path: '/infrastructure',
    roles: ['manager', 'editor'],
  },
  { group: 'forum', section: 'references', path: '/references', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'sources', path: '/sources', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'imports', path: '/imports', roles: ['manager', 'editor'] },
  { group: 'forum', section: 'completeness', path: '/completeness', roles: ['manager', 'editor'] },
  {
    group: 'attendance',
    section: 'registrations',
    path: '/registrations',
    roles: ['manager'],
    count: 'registrations',
  },
  {
    group: 'attendance',
    section: 'places',
    path: '/places',
    roles: ['manager'],
    count: 'waitlisted',
  },
  { group: 'attendance', section: 'templates', path: '/letters', roles: ['manager'] },
  { group: 'attendance', section: 'badges', path: '/badges', roles: ['manager'] },
  {
    group: 'attendance',
    section: 'check-in',
    path: '/check-in',
    roles: ['manager', 'check_in'],
    count: 'attended',
  },
  { group: 'attendance', section: 'devices', path: '/check-in/devices', roles: ['manager'] },
  { group: 'record', section: 'team', path: '/team', roles: ['manager'] },
  { group: 'record', section: 'audit', path: '/audit', roles: ['manager'] },
]

/** The pages about no forum in particular. */
export const TOP_ENTRIES: readonly PanelEntry[] = [
  { section: 'home', path: '', roles: EVERYBODY },
  { section: 'letters', path: '/letters', roles: ['manager'] },
  { section: 'portal-audit', path: '/audit', roles: [] },
]

export const PANEL_GROUPS: readonly PanelGroup[] = ['forum', 'attendance', 'record']

export const mayOpen = ({ roles }: PanelEntry, role: ForumScopeRole): boolean =>
  role === 'administrator' || roles.includes(role)
