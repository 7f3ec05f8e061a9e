import 'server-only'
import { notFound } from 'next/navigation'
import { requirePageViewer } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getConsent, listConsents } from './consents/queries.ts'
import { listWhatToErase } from './erasure/queries.ts'
import { getPersonalData } from './export/queries.ts'
import { getAsker } from './gates.ts'
import { dataPath } from './paths/utils.ts'
import { withdrawalEffect } from './policy.ts'
import { listCorrectable } from './queries.ts'
import type { Asker } from './types.ts'

/** Where the pages on one's own data stand: `me/data`, or below the link of a registration. */
type Place = { locale: Locale; token: string | null; further?: string }

/** Whoever asks, proven; else sign-in, or, for a link, nothing is here. */
async function requirePageAsker({ locale, token, further = '' }: Place): Promise<Asker> {
  if (token === null) await requirePageViewer(locale, `/${locale}/${dataPath(null)}${further}`)
  const asker = await getAsker(token)
  if (!asker) notFound()
  return asker
}

/** Everything that one page on a person's data shows. */
export async function loadPersonalData(place: Place) {
  const asker = await requirePageAsker(place)
  const [data, consents, correctable] = await Promise.all([
    getPersonalData(asker.subject),
    listConsents(asker.subject),
    listCorrectable(asker.subject),
  ])
  return { asker, data, consents, correctable }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One consent with what withdrawing it does now. */
export async function loadConsent(place: Place, id: string) {
  const asker = await requirePageAsker({ ...place, further: `/consents/${id}` })
  const consent = UUID.test(id) ? await getConsent(id, asker.subject) : null
  if (!consent) notFound()
  return { asker, consent, effect: withdrawalEffect(consent, consent, new Date()) }
}

/** What an erasure would be about, and what proves it: a recent sign-in, or the code that `query.c` names. */
export async function loadErasure(
  place: Place,
  query: Record<string, string | string[] | undefined>,
) {
  const asker = await requirePageAsker({ ...place, further: '/erase' })
  const now = new Date()
  const { coming } = await listWhatToErase({ emailNorm: asker.emailNorm, before: now, now })
  return {
    asker,
    coming: coming.length,
    isProven: asker.account?.isFreshlyProven === true,
    challenge: typeof query.c === 'string' && UUID.test(query.c) ? query.c : null,
  }
}
