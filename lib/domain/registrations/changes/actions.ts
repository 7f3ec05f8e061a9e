'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { createAction } from '#lib/platform/action.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { fieldFaultsOf } from '#lib/platform/http/field-faults.ts'
import { publicActor } from '#lib/platform/http/public-actor.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { foreseenAnswers, withReceivedFiles } from '../forms/mutations.ts'
import { changeFormSchema } from '../forms/schema.ts'
import { orAbsent } from '../forms/utils.ts'
import { requireLinkedRegistration } from '../gates.ts'
import { linkLimits } from '../limits/utils.ts'
import { getRegistrationOffer } from '../queries.ts'
import { answerFaults } from '../questions/utils.ts'
import { changeInputSchema } from '../schema.ts'
import { changeRegistration } from './mutations.ts'

/** Changes one's own registration; what was changed elsewhere meanwhile is shown, never overwritten. */
export const changeRegistrationAction = createAction({
  name: 'registration.change',
  schema: changeFormSchema,
  gate: (_request, { token }) => requireLinkedRegistration(token),
  rateLimit: ({ address, now }) => checkLimits(linkLimits(address), now),
  handler: async ({ input, scope, now, request }) => {
    const { token, locale, version } = input
    const forumSlug = scope.forum.slug
    const offer = await getRegistrationOffer(forumSlug)
    if (!offer) return refused('not_changeable')
    const foreseen = await foreseenAnswers({
      ...{ questions: offer.questions, sent: input.answers, before: scope.answers },
      remove: input.remove,
    })
    const raw = {
      name: input.name,
      phone: orAbsent(input.phone),
      organisation: orAbsent(input.organisation),
      ticketType: input.ticketType,
      sessions: input.sessions,
      answers: foreseen.answers,
    }
    const parsed = changeInputSchema.safeParse(raw)
    const fields = {
      ...answerFaults(offer.questions, { ...raw, ticketType: input.ticketType ?? '' }),
      ...foreseen.fields,
      ...(parsed.success ? {} : fieldFaultsOf(parsed.error, raw)),
    }
    if (!parsed.success || Object.keys(fields).length > 0) {
      return { ok: false, reason: 'invalid', fields }
    }
    const registrationId = scope.id
    const { answers } = parsed.data
    const { address } = request
    const sender = { address, subjectId: registrationId }
    const result = await withReceivedFiles(
      { forumSlug, sent: input.answers, answers, sender, now },
      (received) =>
        changeRegistration({
          registrationId,
          version: Number(version),
          input: { ...parsed.data, answers: received.answers },
          actor: publicActor(address, now),
          now,
        }),
    )
    if (result.ok) {
      const news = result.value.changed.length > 0 ? 'saved' : 'nothingChanged'
      redirect(`/${locale}/registrations/${token}?done=${news}`)
    }
    if (result.reason === 'invalid') return { ok: false, reason: 'invalid', fields: result.fields }
    // The page shows what stands now, and its form carries the newer version.
    if (result.reason === 'stale') refresh()
    return result.reason === 'rate_limited' ? result : refused(result.reason)
  },
})
