import 'server-only'
import { cache } from 'react'
import { nextPhaseChange, withPhase } from '../policy.ts'
import { getRegistrationOffer } from '../queries.ts'

// Everybody's: public pages read it, so nothing here asks who is reading.

/** What a forum offers to those who register, with its phase now; null when it takes no registrations. */
export const loadRegistrationOffer = cache(async (slug: string) => {
  const offer = await getRegistrationOffer(slug)
  if (!offer) return null
  const now = new Date()
  return {
    ...withPhase(offer, now),
    /** Until when a page may be kept that says the phase. */
    phaseEndsAt: nextPhaseChange(offer.terms, now),
  }
})
