'use server'

import { redirect } from 'next/navigation'
import { createAction } from '#lib/platform/action.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { fieldFaultsOf } from '#lib/platform/http/field-faults.ts'
import { publicActor } from '#lib/platform/http/public-actor.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { foreseenAnswers, withReceivedFiles } from '../forms/mutations.ts'
import { linkFormSchema, offerFormSchema, takeFormSchema } from '../forms/schema.ts'
import { orAbsent } from '../forms/utils.ts'
import { requireLinkedRegistration } from '../gates.ts'
import { linkLimits } from '../limits/utils.ts'
import { registrationToken } from '../links/utils.ts'
import { answerFaults } from '../questions/utils.ts'
import { handoverInputSchema, handoverOfferSchema } from '../schema.ts'
import { consentFaults } from '../utils.ts'
import { requireOpenHandover } from './gates.ts'
import { acceptHandover, offerHandover, withdrawHandover } from './mutations.ts'

/** Offers one's own place to a colleague, who is written to. */
export const offerHandoverAction = createAction({
  name: 'handover.offer',
  schema: offerFormSchema,
  gate: (_request, { token }) => requireLinkedRegistration(token),
  rateLimit: ({ address, now }) => checkLimits(linkLimits(address), now),
  handler: async ({ input: { token, ...raw }, scope, now, request }) => {
    const parsed = handoverOfferSchema.safeParse(raw)
    if (!parsed.success) {
      return { ok: false, reason: 'invalid', fields: fieldFaultsOf(parsed.error, raw) }
    }
    const result = await offerHandover({
      registrationId: scope.id,
      input: parsed.data,
      actor: publicActor(request.address, now),
      now,
    })
    if (!result.ok) return result
    redirect(`/${raw.locale}/registrations/${token}?done=offered`)
  },
})

/** Takes an offer back. */
export const withdrawHandoverAction = createAction({
  name: 'handover.withdraw',
  schema: linkFormSchema,
  gate: (_request, { token }) => requireLinkedRegistration(token),
  rateLimit: ({ address, now }) => checkLimits(linkLimits(address), now),
  handler: async ({ input: { token, locale }, scope, now, request }) => {
    const result = await withdrawHandover({
      registrationId: scope.id,
      actor: publicActor(request.address, now),
      now,
    })
    if (!result.ok) return refused(result.reason)
    redirect(`/${locale}/registrations/${token}?done=withdrawn`)
  },
})

/** The colleague takes the place, with their own data and consents. */
export const takeHandoverAction = createAction({
  name: 'handover.take',
  schema: takeFormSchema,
  gate: (_request, { token }) => requireOpenHandover(token),
  rateLimit: ({ address, now }) => checkLimits(linkLimits(address), now),
  handler: async ({ input, scope, now, request }) => {
    const foreseen = await foreseenAnswers({ questions: scope.questions, sent: input.answers })
    const raw = {
      name: input.name,
      phone: orAbsent(input.phone),
      organisation: orAbsent(input.organisation),
      locale: input.locale,
      consents: input.consents,
      answers: foreseen.answers,
    }
    const parsed = handoverInputSchema.safeParse(raw)
    const given = { ticketType: scope.ticketType.slug, answers: foreseen.answers }
    // All that is wrong at once, and before a file is received.
    const fields = {
      ...consentFaults(scope, input.consents),
      ...answerFaults(scope.questions, given),
      ...foreseen.fields,
      ...(parsed.success ? {} : fieldFaultsOf(parsed.error, raw)),
    }
    if (!parsed.success || Object.keys(fields).length > 0) {
      return { ok: false, reason: 'invalid', fields }
    }
    const { answers } = parsed.data
    const { address } = request
    const sender = { address, subjectId: scope.id }
    const result = await withReceivedFiles(
      { forumSlug: scope.forum.slug, sent: input.answers, answers, sender, now },
      (received) =>
        acceptHandover({
          ...{ handoverId: scope.id, input: { ...parsed.data, answers: received.answers }, now },
          actor: publicActor(address, now),
        }),
    )
    if (result.ok) {
      const { registrationId: id, linkVersion } = result.value
      redirect(`/${input.locale}/registrations/${registrationToken({ id, linkVersion })}?new=1`)
    }
    if (result.reason === 'invalid') return { ok: false, reason: 'invalid', fields: result.fields }
    return refused(result.reason)
  },
})
