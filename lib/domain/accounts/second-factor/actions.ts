'use server'

import { redirect } from 'next/navigation'
import { requireFreshProof } from '#lib/domain/accounts/gates.ts'
import { accountLimits } from '#lib/domain/accounts/limits/utils.ts'
import { renewRecoveryCodes } from '#lib/domain/accounts/recovery-codes/mutations.ts'
import { countTry, fromOnePlace } from '#lib/domain/accounts/sign-in/gates.ts'
import { createAction } from '#lib/platform/action.ts'
import { goOn, requireFactorOwner } from './gates.ts'
import { beginTotp, confirmTotp, proveSecondFactor, removeTotp } from './mutations.ts'
import { confirmTotpSchema, languageSchema, proveSchema } from './schema.ts'

/** Begins to set up an authenticator app. */
export const beginTotpAction = createAction({
  name: 'account.begin_app',
  schema: languageSchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  handler: async ({ input: { locale }, scope: { accountId } }) => {
    await beginTotp(accountId)
    redirect(`/${locale}/me/security/authenticator`)
  },
})

/** Takes the app's first code; answers with the recovery codes, once. */
export const confirmTotpAction = createAction({
  name: 'account.confirm_app',
  schema: confirmTotpSchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  secretFields: ['code'],
  handler: async ({ input: { code }, scope: { accountId, sessionPublicId }, now }) => {
    await countTry(accountLimits('second-factor', accountId), now)
    return confirmTotp({ accountId, sessionPublicId, code, now })
  },
})

/** Gives up the app. */
export const removeTotpAction = createAction({
  name: 'account.remove_app',
  schema: languageSchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  handler: async ({ input: { locale }, scope, now }) => {
    const { accountId, sessionPublicId, isStaff } = scope
    const result = await removeTotp({ accountId, sessionPublicId, isStaff, now })
    if (!result.ok) return result
    redirect(`/${locale}/me/security?done=app_removed`)
  },
})

/** New recovery codes in place of the old ones. */
export const renewRecoveryCodesAction = createAction({
  name: 'account.renew_recovery_codes',
  schema: languageSchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  handler: ({ scope: { accountId, sessionPublicId }, now }) =>
    renewRecoveryCodes({ accountId, sessionPublicId, now }),
})

/** Second step of signing in, where a second factor was set up; or that step once more. */
export const proveSecondFactorAction = createAction({
  name: 'account.prove_second_factor',
  schema: proveSchema,
  gate: requireFactorOwner,
  rateLimit: fromOnePlace,
  secretFields: ['code'],
  handler: async ({ input: { code, locale, next }, scope: viewer, now }) => {
    const { accountId, sessionPublicId } = viewer
    await countTry(accountLimits('second-factor', accountId), now)
    const result = await proveSecondFactor({ accountId, sessionPublicId, code, now })
    if (!result.ok) return result
    return goOn(result.value.sid, next ?? `/${locale}/me`)
  },
})
