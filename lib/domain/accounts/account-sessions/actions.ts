'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/domain/accounts/gates.ts'
import { anyone, createAction, unlimited } from '#lib/platform/action.ts'
import { clearSessionCookie, readSid } from '#lib/platform/auth.ts'
import { endAllSessions, endListedSession, endSession } from './mutations.ts'
import { endSessionSchema, signOutSchema } from './schema.ts'

/** Signs this browser out; whoever is not signed in is so already. */
export const signOutAction = createAction({
  name: 'account.sign_out',
  schema: signOutSchema,
  gate: anyone,
  rateLimit: unlimited,
  handler: async ({ input: { locale } }) => {
    const sid = await readSid()
    if (sid !== null) await endSession(sid)
    await clearSessionCookie()
    redirect(`/${locale}`)
  },
})

/** Signs one browser of one's own out. */
export const endSessionAction = createAction({
  name: 'account.end_session',
  schema: endSessionSchema,
  gate: requireViewer,
  rateLimit: unlimited,
  handler: async ({ input: { session, locale }, scope: viewer }) => {
    // One that has ended meanwhile is what was wanted.
    await endListedSession(viewer.accountId, session)
    if (session === viewer.sessionPublicId) {
      await clearSessionCookie()
      redirect(`/${locale}`)
    }
    redirect(`/${locale}/me/security?done=session_ended`)
  },
})

/** Signs out everywhere, here too. */
export const endAllSessionsAction = createAction({
  name: 'account.end_all_sessions',
  schema: signOutSchema,
  gate: requireViewer,
  rateLimit: unlimited,
  handler: async ({ input: { locale }, scope: { accountId }, now }) => {
    await endAllSessions(accountId, now)
    await clearSessionCookie()
    redirect(`/${locale}/sign-in`)
  },
})
