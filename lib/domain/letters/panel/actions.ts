'use server'

import { redirect } from 'next/navigation'
import { requireManager } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { retryLetter } from '../mutations.ts'
import { retryLetterSchema } from './schema.ts'

/** Tries a letter that was given up once more, from the beginning. */
export const retryLetterAction = createAction({
  name: 'letter.retry',
  schema: retryLetterSchema,
  gate: requireManager,
  // Behind the gate, and a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input: { id, locale }, scope, now }) => {
    const { viewer, forumIds } = scope
    const isRetried = await retryLetter({ id, forumIds, actor: viewer.accountId, now })
    if (!isRetried) return refused('not_failed')
    redirect(`/${locale}/organise/letters?retried=1`)
  },
})
