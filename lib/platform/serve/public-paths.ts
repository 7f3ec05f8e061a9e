import { LOCALES } from '../i18n/locales.ts'

const LOCALE_PATH = new RegExp(`^/(?:${LOCALES.join('|')})(?:/|$)`)
const PERSONAL_PATH = /^\/[^/]+\/(?:me|organise)(?:\/|$)/
const DATA_PATH =
  /^\/(?:api\/v1(?:\/|$)|(?:sitemap|feed)\.xml$|robots\.txt$|forums\/[^/]+\/[\w.-]+$)/

/** What anybody may read and is the same for everybody; all of it goes through the page layer. */
export function isPublicPath(path: string): boolean {
  return LOCALE_PATH.test(path) ? !PERSONAL_PATH.test(path) : DATA_PATH.test(path)
}
