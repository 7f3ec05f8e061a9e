'use server'

import { redirect } from 'next/navigation'
import { requireFreshProof } from '#lib/domain/accounts/gates.ts'
import { fromOnePlace } from '#lib/domain/accounts/sign-in/gates.ts'
import { anyone, createAction } from '#lib/platform/action.ts'
import { dropPendingIdentity, readPendingIdentity } from '#lib/platform/auth/pending-identity.ts'
import { linkIdentity, unlinkIdentity } from './mutations.ts'
import { pendingIdentitySchema, unlinkIdentitySchema } from './schema.ts'

/**
 * Links the service from which this browser came a moment ago. Asked for by a button, when the
 * sign-in is complete: whoever signs in next on a shared computer is somebody else.
 */
export const linkIdentityAction = createAction({
  name: 'account.link_identity',
  schema: pendingIdentitySchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  handler: async ({ input: { locale }, scope: { accountId }, now }) => {
    const pending = await readPendingIdentity()
    if (!pending) redirect(`/${locale}/me/security?done=link_over`)
    const linked = await linkIdentity({ ...pending, accountId, now })
    await dropPendingIdentity()
    // Said by the page: the form that asked is gone with what it asked about.
    redirect(`/${locale}/me/security?done=${linked.ok ? 'linked' : linked.reason}`)
  },
})

/** "That is not me": the browser forgets who the service said it was. */
export const dropIdentityAction = createAction({
  name: 'account.drop_identity',
  schema: pendingIdentitySchema,
  gate: anyone,
  rateLimit: fromOnePlace,
  handler: async ({ input: { locale } }) => {
    await dropPendingIdentity()
    redirect(`/${locale}/me/security`)
  },
})

/** From now on the service opens this account no more; other devices are signed out. */
export const unlinkIdentityAction = createAction({
  name: 'account.unlink_identity',
  schema: unlinkIdentitySchema,
  gate: requireFreshProof,
  rateLimit: fromOnePlace,
  handler: async ({ input: { provider, locale }, scope, now }) => {
    const { accountId, sessionPublicId } = scope
    await unlinkIdentity({ provider, accountId, sessionPublicId, now })
    redirect(`/${locale}/me/security?done=unlinked`)
  },
})
