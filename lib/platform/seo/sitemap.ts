import { LOCALES } from '../i18n/locales.ts'
import { languageAlternates, pagePath } from './alternates.ts'

/** A public page in all languages: its address after the locale, and when its record last changed. */
export type SitemapPage = { path: string; changedAt?: Date }

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses in one file. */
export const SITEMAP_LIMIT = 50_000

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * sitemaps.org 0.9 with Google's hreflang extension: every language version is an entry of its own
 * and names all versions, itself included. Addresses are absolute. What exceeds the limit is left
 * out from the end, so the most important pages come first.
 */
export function sitemapXml(pages: readonly SitemapPage[], origin: string): string {
  const shown = pages.slice(0, Math.floor(SITEMAP_LIMIT / LOCALES.length))
  const entries = shown.flatMap(({ path, changedAt }) => {
    const links = Object.entries(languageAlternates(path))
      .map(
        ([lang, href]) =>
          `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(origin + href)}"/>`,
      )
      .join('')
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return LOCALES.map(
      (locale) =>
        `<url><loc>${escapeXml(origin + pagePath(locale, path))}</loc>${changed}${links}</url>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
}
