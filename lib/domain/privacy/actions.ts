'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/domain/accounts/gates.ts'
import { accountLimits } from '#lib/domain/accounts/limits/utils.ts'
import { countTry, fromOnePlace } from '#lib/domain/accounts/sign-in/gates.ts'
import { requestCode } from '#lib/domain/accounts/sign-in/mutations.ts'
import { linkLimits } from '#lib/domain/registrations/limits/utils.ts'
import { createAction, type RateLimit, unlimited } from '#lib/platform/action.ts'
import { clearSessionCookie } from '#lib/platform/auth.ts'
import { Refusal, refused } from '#lib/platform/errors/expected.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { withdrawConsent } from './consents/mutations.ts'
import { correctAccount, correctRegistration } from './corrections/mutations.ts'
import { erasePerson } from './erasure/mutations.ts'
import { actorOf, requireAsker } from './gates.ts'
import { dataPath } from './paths/utils.ts'
import { proveAddress } from './proofs/mutations.ts'
import { refusalToMailbox } from './queries.ts'
import {
  correctAccountSchema,
  correctRegistrationSchema,
  eraseSchema,
  sendProofSchema,
  withdrawConsentSchema,
} from './schema.ts'

/** As often from one place as anything else that a link opens. */
const fromOneLink: RateLimit = ({ address, now }) => checkLimits(linkLimits(address), now)

/** Corrects who one registration says that somebody is. */
export const correctRegistrationAction = createAction({
  name: 'privacy.correct_registration',
  schema: correctRegistrationSchema,
  gate: (_request, { token }) => requireAsker(token),
  rateLimit: fromOneLink,
  handler: ({ input, scope: asker, now, request }) => {
    const { subject } = asker
    const actor = actorOf(asker, request)
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
  rateLimit: fromOneLink,
  handler: ({ input, scope: asker, now, request }) => {
    const { subject } = asker
    const actor = actorOf(asker, request)
    return withdrawConsent({ consentId: input.consent, subject, actor, now })
  },
})

/** Mails a code to the address that is to be erased, and leads to where it is entered. */
export const sendProofAction = createAction({
  name: 'privacy.send_proof',
  schema: sendProofSchema,
  gate: (_request, { token }) => requireAsker(token),
  rateLimit: fromOnePlace,
  handler: async ({ input: { locale }, scope: { email, token }, now }) => {
    const path = `/${locale}/${dataPath(token)}/erase`
    // The link in the letter leads to the same page signed in: no token is kept with the request.
    const nextPath = `/${locale}/me/data/erase`
    const sent = await requestCode({ email, locale, nextPath, now })
    if (!sent.ok) throw new Refusal('rate_limited', sent.retryAfterSeconds)
    redirect(`${path}?c=${sent.challengeId}`)
  },
})

/** Erases everything of the address, once it is proven that its owner asks. */
export const eraseAction = createAction({
  name: 'privacy.erase',
  schema: eraseSchema,
  gate: (_request, { token }) => requireAsker(token),
  rateLimit: fromOnePlace,
  secretFields: ['code'],
  handler: async ({ input: { challenge, code, locale }, scope: asker, now, request }) => {
    const { emailNorm } = asker
    const actor = actorOf(asker, request)
    if (challenge === undefined) {
      if (!asker.account?.isFreshlyProven) return refused('proof_required')
    } else {
      await countTry(accountLimits('code', emailNorm), now)
      const proven = await proveAddress({ challengeId: challenge, code, emailNorm, now })
      if (!proven.ok) return proven
    }
    const guarded = asker.account ? null : await refusalToMailbox(emailNorm)
    if (guarded) return refused(guarded)
    const erased = await erasePerson({ emailNorm, actor, now })
    if (!erased.ok) return erased
    // A sign-in of somebody else in this browser stays.
    if (asker.account) await clearSessionCookie()
    redirect(`/${locale}/privacy/erased`)
  },
})
