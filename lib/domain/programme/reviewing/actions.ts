'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { PROGRAMME_ROLES } from '../constants.ts'
import { approveProgrammeSchema, returnProgrammeSchema } from '../schema.ts'
import { approveRequest, returnRequest } from './mutations.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, PROGRAMME_ROLES)
const programme = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/programme`

/** Publishes what somebody else has asked for. */
export const approveProgrammeAction = createAction({
  name: 'programme.approve',
  schema: approveProgrammeSchema,
  gate,
  // Behind the gate of a forum's own organisers; each request is decided once.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const call = { forumId, requestId: input.request, actor: viewer.accountId, now }
    const published = await approveRequest(call)
    if (!published.ok) return published
    const { number, letters } = published.value
    redirect(`${programme(input)}/review?published=${number}&letters=${letters}`)
  },
})

/** Sends it back with a reason. */
export const returnProgrammeAction = createAction({
  name: 'programme.return',
  schema: returnProgrammeSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const { request: requestId, note } = input
    const sent = await returnRequest({ forumId, requestId, note, actor: viewer.accountId, now })
    if (!sent.ok) return sent
    redirect(`${programme(input)}/review?returned=1`)
  },
})
