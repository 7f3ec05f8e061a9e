import 'server-only'
import { requirePageViewer } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getAffairs } from './queries.ts'

/** The affairs of whoever is signed in, as they stand now; leads to sign-in first. */
export async function loadAffairs(locale: Locale) {
  const viewer = await requirePageViewer(locale, `/${locale}/me`)
  const now = new Date()
  return { viewer, now, affairs: await getAffairs(viewer.emailNorm, { now }) }
}
