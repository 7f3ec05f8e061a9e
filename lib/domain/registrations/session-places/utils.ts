import type { DecidingOffer, FieldFaults } from '../types.ts'

type Offer = Pick<DecidingOffer, 'sessionPlaces'>

/** Sessions that were named and have no places of their own, by field; empty where all have. */
export function sessionFaults(offer: Offer, slugs: readonly string[]): FieldFaults {
  const known = new Set(offer.sessionPlaces.map(({ slug }) => slug))
  const unknown = slugs.filter((slug) => !known.has(slug))
  return Object.fromEntries(unknown.map((slug) => [`sessions.${slug}`, ['unknown_value']]))
}

export function sessionIdsOf(offer: Offer, slugs: readonly string[]): string[] {
  return offer.sessionPlaces.filter(({ slug }) => slugs.includes(slug)).map((one) => one.sessionId)
}

/** The sessions that had no place left, each named as a field. */
export function fullSessions(offer: Offer, sessionIds: readonly string[]): FieldFaults {
  const full = offer.sessionPlaces.filter(({ sessionId }) => sessionIds.includes(sessionId))
  return Object.fromEntries(full.map(({ slug }) => [`sessions.${slug}`, ['full']]))
}
