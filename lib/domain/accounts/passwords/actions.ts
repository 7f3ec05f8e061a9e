'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/domain/accounts/gates.ts'
import { accountLimits } from '#lib/domain/accounts/limits/utils.ts'
import { anyBrowser, countTry, fromOnePlace, goIn } from '#lib/domain/accounts/sign-in/gates.ts'
import { createAction } from '#lib/platform/action.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'
import { setPassword, signInWithPassword } from './mutations.ts'
import { passwordSignInSchema, setPasswordSchema } from './schema.ts'

/** Signs in with address and password. */
export const passwordSignInAction = createAction({
  name: 'account.sign_in_with_password',
  schema: passwordSignInSchema,
  gate: anyBrowser,
  rateLimit: fromOnePlace,
  secretFields: ['password'],
  handler: async ({ input: { email, password, locale, next }, scope, now }) => {
    await countTry(accountLimits('password', comparableMailbox(email)), now)
    const entered = await signInWithPassword({ email, password, nextPath: next, ...scope, now })
    return entered.ok ? goIn(entered.value, locale) : entered
  },
})

/** Chooses a password or changes it; other browsers are signed out. */
export const setPasswordAction = createAction({
  name: 'account.set_password',
  schema: setPasswordSchema,
  gate: requireViewer,
  rateLimit: fromOnePlace,
  secretFields: ['current', 'password'],
  handler: async ({ input: { current = '', password, locale }, scope: viewer, now }) => {
    const { accountId, sessionPublicId, emailNorm, isFreshlyProven } = viewer
    await countTry(accountLimits('password', emailNorm), now)
    const result = await setPassword({
      ...{ accountId, sessionPublicId, isFreshlyProven, current, password, now },
    })
    if (!result.ok) return result
    redirect(`/${locale}/me/security?done=password`)
  },
})
