'use server'

import { redirect } from 'next/navigation'
import { accountLimits } from '#lib/domain/accounts/limits/utils.ts'
import { anyone, createAction } from '#lib/platform/action.ts'
import { Refusal, refused } from '#lib/platform/errors/expected.ts'
import { anyBrowser, countTry, fromOnePlace, goIn } from './gates.ts'
import { enterCode, followLink, requestCode, resendCode } from './mutations.ts'
import { getChallengeSubject } from './queries.ts'
import { enterCodeSchema, followLinkSchema, requestCodeSchema, resendCodeSchema } from './schema.ts'
import { readLinkToken } from './utils.ts'

/** Sends a code and leads to where it is entered: the same for every address. */
export const requestCodeAction = createAction({
  name: 'account.request_code',
  schema: requestCodeSchema,
  gate: anyone,
  rateLimit: fromOnePlace,
  handler: async ({ input: { email, locale, next }, now }) => {
    const sent = await requestCode({ email, locale, nextPath: next, now })
    if (!sent.ok) throw new Refusal('rate_limited', sent.retryAfterSeconds)
    redirect(`/${locale}/sign-in/code?c=${sent.challengeId}`)
  },
})

/** Sends another code to the same address. */
export const resendCodeAction = createAction({
  name: 'account.resend_code',
  schema: resendCodeSchema,
  gate: anyone,
  rateLimit: fromOnePlace,
  handler: async ({ input: { challenge, locale }, now }) => {
    const sent = await resendCode(challenge, locale, now)
    if ('reason' in sent) return sent
    if (!sent.ok) throw new Refusal('rate_limited', sent.retryAfterSeconds)
    redirect(`/${locale}/sign-in/code?c=${sent.challengeId}&sent=again`)
  },
})

/** Signs in with the code. */
export const enterCodeAction = createAction({
  name: 'account.enter_code',
  schema: enterCodeSchema,
  gate: anyBrowser,
  rateLimit: fromOnePlace,
  secretFields: ['code'],
  handler: async ({ input: { challenge, code, locale }, scope, now }) => {
    const subject = await getChallengeSubject(challenge)
    if (subject === null) return refused('no_longer_valid')
    await countTry(accountLimits('code', subject), now)
    const entered = await enterCode({ challengeId: challenge, code, ...scope, now })
    return entered.ok ? goIn(entered.value, locale) : entered
  },
})

/** Signs in with the link; its page has a button, because mail scanners open links. */
export const followLinkAction = createAction({
  name: 'account.follow_link',
  schema: followLinkSchema,
  gate: anyBrowser,
  rateLimit: fromOnePlace,
  secretFields: ['token'],
  handler: async ({ input: { token, locale }, scope, now }) => {
    const challengeId = readLinkToken(token)
    if (challengeId === null) return refused('no_longer_valid')
    const entered = await followLink({ challengeId, ...scope, now })
    return entered.ok ? goIn(entered.value, locale) : entered
  },
})
