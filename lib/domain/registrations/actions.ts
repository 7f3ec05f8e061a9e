'use server'

import { redirect } from 'next/navigation'
import { anyone, createAction } from '#lib/platform/action.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { fieldFaultsOf } from '#lib/platform/http/field-faults.ts'
import { publicActor } from '#lib/platform/http/public-actor.ts'
import { checkLimits, refusedByLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { foreseenAnswers, withReceivedFiles } from './forms/mutations.ts'
import { registerFormSchema } from './forms/schema.ts'
import { orAbsent } from './forms/utils.ts'
import { addressLimit, emailLimit } from './limits/utils.ts'
import { registrationToken } from './links/utils.ts'
import { registerForForum } from './mutations.ts'
import { getDecidingOffer } from './queries.ts'
import { answerFaults } from './questions/utils.ts'
import { registrationInputSchema } from './schema.ts'
import { consentFaults } from './utils.ts'

/**
 * Registers somebody, and leads to the page that says what became of it. Attempts are counted by
 * network address and by mail address.
 */
export const registerAction = createAction({
  name: 'registration.register',
  schema: registerFormSchema,
  gate: anyone,
  // Before anything is read or received; the mail address is counted once it is known.
  rateLimit: ({ address, now }) => admitWrite(() => checkLimits([addressLimit(address)], now)),
  handler: async ({ input, now, request }) => {
    const offer = await getDecidingOffer(input.forum, { withSessions: false })
    if (!offer) return refused('not_found')
    const foreseen = await foreseenAnswers({ questions: offer.questions, sent: input.answers })
    const raw = {
      name: input.name,
      email: input.email,
      phone: orAbsent(input.phone),
      organisation: orAbsent(input.organisation),
      ticketType: input.ticketType,
      locale: input.locale,
      invitation: orAbsent(input.invitation),
      sessions: input.sessions,
      consents: input.consents,
      answers: foreseen.answers,
    }
    const parsed = registrationInputSchema.safeParse(raw)
    // All that is wrong at once: nobody mends one field to hear of the next.
    const fields = {
      ...consentFaults(offer, input.consents),
      ...answerFaults(offer.questions, { ...raw, ticketType: input.ticketType ?? '' }),
      ...foreseen.fields,
      ...(parsed.success ? {} : fieldFaultsOf(parsed.error, raw)),
    }
    if (!parsed.success || Object.keys(fields).length > 0) {
      return { ok: false, reason: 'invalid', fields }
    }
    const limit = emailLimit(parsed.data.email)
    const refusal = await admitWrite(() => refusedByLimits([limit], now))
    if (refusal) return refusal
    const { answers } = parsed.data
    const { address } = request
    const result = await withReceivedFiles(
      {
        forumSlug: input.forum,
        sent: input.answers,
        answers,
        isNew: true,
        sender: { address },
        now,
      },
      (received) =>
        registerForForum({
          forumSlug: input.forum,
          input: { ...parsed.data, answers: received.answers },
          sentFiles: received.sha256,
          idempotencyKey: input.key,
          actor: publicActor(address, now),
          now,
        }),
      (made) => made.ok && !made.value.isReplay,
    )
    if (result.ok) {
      const token = registrationToken({ id: result.value.registrationId, linkVersion: 1 })
      redirect(`/${input.locale}/registrations/${token}?new=1`)
    }
    switch (result.reason) {
      case 'invalid':
        return { ok: false, reason: 'invalid', fields: result.fields }
      case 'already_registered':
        return done('look_into_mail' as const)
      case 'not_open':
        return refused(`not_open_${result.phase}` as const)
      case 'idempotency_conflict':
        return refused('sent_before')
      case 'not_offered':
        return refused('not_found')
    }
  },
})
