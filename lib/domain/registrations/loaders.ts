import 'server-only'
import { randomUUID } from 'node:crypto'
import { cache } from 'react'
import { getViewer } from '#lib/domain/accounts/gates.ts'
import { getLinkedRegistration } from './gates.ts'
import { invitationFault } from './invitations/policy.ts'
import { getInvitation } from './invitations/queries.ts'
import { loadRegistrationOffer } from './offer/loaders.ts'
import { getRegistrationPhase } from './policy.ts'
import { registrationInputSchema } from './schema.ts'
import { offeredTypes } from './utils.ts'

/**
 * The registration page: the offer, the kinds of place that may be chosen (an invitation opens hidden
 * ones), a key for this one wish to register, and who is signed in.
 */
export async function loadRegisterPage(slug: string, code?: string) {
  const found = await loadRegistrationOffer(slug)
  if (!found) return null
  const { offer, now } = found
  const normal = registrationInputSchema.shape.invitation.safeParse(code).data
  const [viewer, invitation] = await Promise.all([
    getViewer(),
    normal ? getInvitation(offer.forumId, normal) : null,
  ])
  const opened = offer.ticketTypes.find(
    (type) => type.isHidden && invitationFault(invitation, type, now) === null,
  )
  const phaseOf = opened ? { ...offer, ticketTypes: [{ ...opened, isHidden: false }] } : offer
  return {
    ...found,
    phase: getRegistrationPhase({ ...phaseOf, now }),
    types: opened ? [opened, ...offeredTypes(offer)] : offeredTypes(offer),
    person: viewer && { name: viewer.name ?? '', email: viewer.email },
    formKey: randomUUID(),
  }
}

/** The registration behind a link, as it stands now; null for a link that leads nowhere. */
export const loadLinkedRegistration = cache(async (token: string) => {
  const registration = await getLinkedRegistration(token)
  return registration && { registration, now: new Date() }
})
