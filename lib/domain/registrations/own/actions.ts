'use server'

import { redirect } from 'next/navigation'
import { createAction } from '#lib/platform/action.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { publicActor } from '#lib/platform/http/public-actor.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { linkFormSchema } from '../forms/schema.ts'
import { requireLinkedRegistration } from '../gates.ts'
import { linkLimits } from '../limits/utils.ts'
import { acceptPlace, cancelRegistration } from '../waitlist/mutations.ts'

/** Ends one's own registration; the place goes to whoever waits longest. */
export const cancelRegistrationAction = createAction({
  name: 'registration.cancel',
  schema: linkFormSchema,
  gate: (_request, { token }) => requireLinkedRegistration(token),
  rateLimit: ({ address, now }) => checkLimits(linkLimits(address), now),
  handler: async ({ input: { token, locale }, scope, now, request }) => {
    const result = await cancelRegistration({
      registrationId: scope.id,
      // A colleague may have taken it over meanwhile: then it is not this person's to end.
      onlyOf: scope.emailNorm,
      actor: publicActor(request.address, now),
      now,
    })
    if (!result.ok) return refused(result.reason)
    redirect(`/${locale}/registrations/${token}`)
  },
})

/** Accepts a place that came from the waiting list. */
export const acceptPlaceAction = createAction({
  name: 'registration.accept',
  schema: linkFormSchema,
  gate: (_request, { token }) => requireLinkedRegistration(token),
  rateLimit: ({ address, now }) => checkLimits(linkLimits(address), now),
  handler: async ({ input: { token, locale }, scope, now, request }) => {
    const result = await acceptPlace({
      registrationId: scope.id,
      actor: publicActor(request.address, now),
      now,
    })
    if (!result.ok) return refused(result.reason)
    redirect(`/${locale}/registrations/${token}?done=accepted`)
  },
})
