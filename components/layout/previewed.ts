import { cache } from 'react'

/** One for each page that is drawn; what is drawn in the browser, or outside a page, has none of its own. */
const drawn = cache((): { slug: string | null } => ({ slug: null }))

/** From now on the links of the page that is being drawn lead to previews of this forum, where there are any. */
export function linkToPreviews(slug: string): void {
  drawn().slug = slug
}

const TABS = ['speakers', 'organisations', 'agreements', 'outcomes'].join('|')
const KEPT = new RegExp(`^/(?:${TABS}|sessions/[^/]+)$`)

/**
 * In a preview the address of its forum's page becomes that of the preview of it: filters, parts, tabs. Readers
 * find nothing at theirs while the forum is a draft, and the old part where one is drafted.
 */
export function previewed(path: string): string {
  const { slug } = drawn()
  if (slug === null || !path.startsWith(`forums/${slug}`)) return path
  const [rest = '', ...marks] = path.slice(`forums/${slug}`.length).split(/(?=#)/)
  const mark = marks.join('')
  if (rest === '') return `organise/${slug}/preview/overview${mark}`
  if (rest === '/agenda') return `organise/${slug}/programme/preview/all${mark}`
  return KEPT.test(rest) ? `organise/${slug}/preview${rest}${mark}` : path
}
