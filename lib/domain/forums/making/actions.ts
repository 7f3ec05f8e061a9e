'use server'

import { redirect } from 'next/navigation'
import { requireAdministrator } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { makeForum } from './mutations.ts'
import { makeForumSchema } from './schema.ts'
import { newForumFields } from './utils.ts'

/** Makes a forum, and opens what it says of itself. */
export const makeForumAction = createAction({
  name: 'forum.make',
  schema: makeForumSchema,
  gate: () => requireAdministrator(),
  // Behind the gate of administrators; each forum is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const made = await makeForum({
      actor: scope.viewer.accountId,
      input: newForumFields(input),
      now,
    })
    if (!made.ok) return made
    redirect(`/${input.locale}/organise/${made.value.slug}/facts?made=1`)
  },
})
