import 'server-only'
import type { SitemapPage } from '#lib/platform/seo/sitemap.ts'
import { listSitemapPages } from './queries.ts'

/** The sitemap is everybody's: no gate. */
export function loadSitemapPages(): Promise<SitemapPage[]> {
  return listSitemapPages({ now: new Date() })
}
