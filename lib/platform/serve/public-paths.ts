import { LOCALES } from '../i18n/locales.ts'

const LOCALE_PATH = new RegExp(`^/(?:${LOCALES.join('|')})(?:/|$)`)
/** Pages that differ from reader to reader, or hold a form with a key of its own. */
const PERSONAL_PATH =
  /^\/[^/]+\/(?:(?:me|organise|sign-in|set-up|registrations|handovers)(?:\/|$)|forums\/[^/]+\/register$)/
const DATA_PATH =
  /^\/(?:api\/v1(?:\/|$)|(?:sitemap|feed)\.xml$|robots\.txt$|forums\/[^/]+\/[\w.-]+$)/

/** What anybody may read and is the same for everybody; all of it goes through the page layer. */
export function isPublicPath(path: string): boolean {
  return LOCALE_PATH.test(path) ? !PERSONAL_PATH.test(path) : DATA_PATH.test(path)
}

/** Pages with forms, whose server actions are sent to the page's own address. */
export function isPersonalPath(path: string): boolean {
  return LOCALE_PATH.test(path) && PERSONAL_PATH.test(path)
}

/** Open data, written to by anybody's programs: no cookie is read there, so no page can misuse one. */
export function isOpenDataPath(path: string): boolean {
  return /^\/api\/v1(?:\/|$)/.test(path)
}
