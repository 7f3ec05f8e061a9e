import 'server-only'
import { listSitemapPages } from './queries.ts'
import type { SitemapPage } from './types.ts'

/** The sitemap is everybody's: no gate. */
export function loadSitemapPages(): Promise<SitemapPage[]> {
  return listSitemapPages({ now: new Date() })
}
