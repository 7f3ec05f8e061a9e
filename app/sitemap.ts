import type { MetadataRoute } from 'next'
import { loadSitemapPages } from '#lib/domain/sitemap/loaders.ts'
import { env } from '#lib/platform/env.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { languageAlternates, pagePath } from '#lib/platform/seo/alternates.ts'

export const dynamic = 'force-dynamic'

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses in one file. */
const LIMIT = 50_000

/**
 * Every public page in every language. Each version is an entry of its own and names all versions,
 * itself included, as hreflang asks. The most important pages come first, so that what would
 * exceed the limit is the least of them.
 */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const pages = await loadSitemapPages()
  return pages.slice(0, Math.floor(LIMIT / LOCALES.length)).flatMap(({ path, changedAt }) => {
    const languages = Object.fromEntries(
      Object.entries(languageAlternates(path)).map(([lang, href]) => [lang, env.APP_ORIGIN + href]),
    )
    return LOCALES.map((locale) => ({
      url: env.APP_ORIGIN + pagePath(locale, path),
      ...(changedAt ? { lastModified: changedAt } : {}),
      alternates: { languages },
    }))
  })
}
