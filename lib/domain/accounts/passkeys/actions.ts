'use server'

import { redirect } from 'next/navigation'
import { requireFreshProof } from '#lib/domain/accounts/gates.ts'
import { accountLimits } from '#lib/domain/accounts/limits/utils.ts'
import { goOn, requireFactorOwner } from '#lib/domain/accounts/second-factor/gates.ts'
import { countTry, fromOnePlace } from '#lib/domain/accounts/sign-in/gates.ts'
import { createAction } from '#lib/platform/action.ts'
import { done } from '#lib/platform/errors/expected.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { addPasskey, beginPasskey, beginProof, proveByPasskey, removePasskey } from './mutations.ts'
import {
  addPasskeySchema,
  beginPasskeySchema,
  provePasskeySchema,
  removePasskeySchema,
} from './schema.ts'

/** What the browser is to make a passkey with. */
export const beginPasskeyAction = createAction({
  name: 'account.begin_passkey',
  schema: beginPasskeySchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  handler: async ({ input: { locale }, scope: { accountId, email }, now }) =>
    done(
      await beginPasskey({ accountId, email, siteName: getT(locale, 'common')('siteName'), now }),
    ),
})

/** Keeps the passkey that the browser made; answers with recovery codes where it is the first factor. */
export const addPasskeyAction = createAction({
  name: 'account.add_passkey',
  schema: addPasskeySchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  secretFields: ['response'],
  handler: async ({ input, scope: { accountId, sessionPublicId }, now }) => {
    const { challenge: challengeId, response, label } = input
    return addPasskey({ accountId, sessionPublicId, challengeId, response, label, now })
  },
})

/** What the browser is to sign, as the second step of signing in, or as that step once more. */
export const beginProofAction = createAction({
  name: 'account.begin_passkey_proof',
  schema: beginPasskeySchema,
  gate: requireFactorOwner,
  rateLimit: fromOnePlace,
  handler: async ({ scope: { accountId }, now }) => done(await beginProof(accountId, now)),
})

/** Second step of signing in, by a passkey. */
export const provePasskeyAction = createAction({
  name: 'account.prove_passkey',
  schema: provePasskeySchema,
  gate: requireFactorOwner,
  rateLimit: fromOnePlace,
  secretFields: ['response'],
  handler: async ({ input, scope: { accountId, sessionPublicId }, now }) => {
    const { challenge: challengeId, response, locale, next } = input
    await countTry(accountLimits('second-factor', accountId), now)
    const result = await proveByPasskey({ accountId, sessionPublicId, challengeId, response, now })
    if (!result.ok) return result
    return goOn(result.value.sid, next ?? `/${locale}/me`)
  },
})

/** Gives up a passkey. */
export const removePasskeyAction = createAction({
  name: 'account.remove_passkey',
  schema: removePasskeySchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  handler: async ({ input: { passkey: passkeyId, locale }, scope, now }) => {
    const { accountId, sessionPublicId, isStaff } = scope
    const result = await removePasskey({ accountId, sessionPublicId, isStaff, passkeyId, now })
    if (!result.ok) return result
    redirect(`/${locale}/me/security?done=passkey_removed`)
  },
})
