import { previewed } from '#components/layout/previewed.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** Which part of the portal a page belongs to: lights the entry in header and tab bar. */
export type SiteSection =
  | 'home'
  | 'forums'
  | 'agreements'
  | 'outcomes'
  | 'people'
  | 'organisations'
  | 'alliances'
  /** what belongs to the person who reads */
  | 'me'
  | 'none'

type NavEntry = {
  section: SiteSection
  /** Key in the `layout` messages. */
  label:
    | 'home'
    | 'forums'
    | 'agreements'
    | 'outcomes'
    | 'people'
    | 'organisations'
    | 'alliances'
    | 'meShort'
  /** Address after the locale; '' is home. */
  path: string
}

/** The header, from 768 px. */
export const MAIN_NAV: readonly NavEntry[] = [
  { section: 'forums', label: 'forums', path: '/forums' },
  { section: 'agreements', label: 'agreements', path: '/agreements' },
  { section: 'outcomes', label: 'outcomes', path: '/outcomes' },
  { section: 'people', label: 'people', path: '/people' },
  { section: 'organisations', label: 'organisations', path: '/organisations' },
  { section: 'alliances', label: 'alliances', path: '/alliances' },
]

/** The bar at the bottom of phones: at most five. */
export const TAB_NAV: readonly NavEntry[] = [
  { section: 'home', label: 'home', path: '' },
  { section: 'forums', label: 'forums', path: '/forums' },
  { section: 'agreements', label: 'agreements', path: '/agreements' },
  { section: 'people', label: 'people', path: '/people' },
  { section: 'me', label: 'meShort', path: '/me' },
]

/** Address of a page of ours, within a preview that of the preview; `path` comes without the locale and without a slash in front. */
export function hrefOf(locale: Locale, path: string, query = ''): string {
  const trimmed = previewed(path.replace(/^\/+|\/+$/g, ''))
  const search = query && !query.startsWith('?') ? `?${query}` : query
  return `/${locale}${trimmed ? `/${trimmed}` : ''}${search}`
}
