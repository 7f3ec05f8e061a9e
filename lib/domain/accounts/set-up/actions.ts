'use server'

import { anyBrowser, fromOnePlace, goIn } from '#lib/domain/accounts/sign-in/gates.ts'
import { readSetUpToken } from '#lib/domain/accounts/sign-in/utils.ts'
import { createAction } from '#lib/platform/action.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { setUpAdministrator } from './mutations.ts'
import { setUpSchema } from './schema.ts'

/** Makes the holder of a set-up link an administrator and signs them in. */
export const setUpAction = createAction({
  name: 'account.set_up',
  schema: setUpSchema,
  gate: anyBrowser,
  rateLimit: fromOnePlace,
  secretFields: ['token'],
  handler: async ({ input: { token, email, locale }, scope, now }) => {
    const challengeId = readSetUpToken(token)
    if (challengeId === null) return refused('no_longer_valid')
    const entered = await setUpAdministrator({ challengeId, email, locale, ...scope, now })
    return entered.ok ? goIn(entered.value, locale) : entered
  },
})
