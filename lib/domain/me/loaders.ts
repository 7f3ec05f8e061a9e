import 'server-only'
import { requirePageViewer } from '#lib/domain/accounts/gates.ts'
import {
  managedForums,
  mustProveSecondFactor,
  organisedForums,
} from '#lib/domain/accounts/policy.ts'
import type { Viewer } from '#lib/domain/accounts/types.ts'
import { countFailedLetters } from '#lib/domain/letters/panel/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getAffairs } from './queries.ts'
import type { Duties } from './types.ts'

/** The affairs of whoever is signed in, as they stand now; leads to sign-in first. */
export async function loadAffairs(locale: Locale) {
  const viewer = await requirePageViewer(locale, `/${locale}/me`)
  const now = new Date()
  const [affairs, duties] = await Promise.all([
    getAffairs(viewer.emailNorm, { now }),
    dutiesOf(viewer),
  ])
  return { viewer, now, affairs, duties }
}

/** What waits for whoever organises; null for everybody else, and before the second factor is proven. */
async function dutiesOf(viewer: Viewer): Promise<Duties | null> {
  if (organisedForums(viewer)?.length === 0 || mustProveSecondFactor(viewer)) return null
  const managed = managedForums(viewer)
  return { failedLetters: managed?.length === 0 ? null : await countFailedLetters(managed) }
}
