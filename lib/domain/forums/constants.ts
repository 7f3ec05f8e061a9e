/** The pages of one forum, in the order of their tabs; `path` follows the forum's own address. */
export const FORUM_TABS = [
  { tab: 'overview', path: '' },
  { tab: 'agenda', path: '/agenda' },
  { tab: 'speakers', path: '/speakers' },
  { tab: 'organisations', path: '/organisations' },
  { tab: 'agreements', path: '/agreements' },
  { tab: 'outcomes', path: '/outcomes' },
] as const
export type ForumTab = (typeof FORUM_TABS)[number]['tab']
