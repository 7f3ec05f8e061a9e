'use server'

import { requireViewer } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { withdrawConsent } from './consents/mutations.ts'
import { correctAccount, correctRegistration } from './corrections/mutations.ts'
import { requireAsker } from './gates.ts'
import { correctAccountSchema, correctRegistrationSchema, withdrawConsentSchema } from './schema.ts'

/** Corrects who one registration says that somebody is. */
export const correctRegistrationAction = createAction({
  name: 'privacy.correct_registration',
  schema: correctRegistrationSchema,
  gate: (_request, { token }) => requireAsker(token),
  rateLimit: unlimited,
  handler: ({ input, scope: { subject, actor }, now }) => {
    const { registration, version, name, phone, organisation } = input
    const correction = { name, phone, organisation }
    return correctRegistration({
      ...{ registrationId: registration, subject, version, correction, actor, now },
    })
  },
})

/** Corrects the account's name and language. */
export const correctAccountAction = createAction({
  name: 'privacy.correct_account',
  schema: correctAccountSchema,
  gate: requireViewer,
  rateLimit: unlimited,
  handler: ({ input, scope: { accountId }, now }) => correctAccount({ ...input, accountId, now }),
})

/** Withdraws a consent, with what follows from it. */
export const withdrawConsentAction = createAction({
  name: 'privacy.withdraw_consent',
  schema: withdrawConsentSchema,
  gate: (_request, { token }) => requireAsker(token),
  rateLimit: unlimited,
  handler: ({ input, scope: { subject, actor }, now }) =>
    withdrawConsent({ consentId: input.consent, subject, actor, now }),
})
