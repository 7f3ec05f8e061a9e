'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { MERGING_ROLES } from './constants.ts'
import { mergeEntries } from './mutations.ts'
import { mergeSchema, unmergeSchema } from './schema.ts'
import { unmergeEntries } from './undoing/mutations.ts'
import { pageOfEntry } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, MERGING_ROLES)

/** Makes one of two records of one person, or of one body, and opens the one that stays. */
export const mergeEntriesAction = createAction({
  name: 'record.merge',
  schema: mergeSchema,
  gate,
  // Behind the gate of a forum's own managers; every merger is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { noun, kept, lost } = input
    const merged = await mergeEntries({
      ...{ noun, forumId: scope.forumId, actor: scope.viewer.accountId, now, kept, lost },
      seen: { kept: input.keptVersion, lost: input.lostVersion },
    })
    if (!merged.ok) return merged
    redirect(`/${input.locale}/${pageOfEntry(noun, input.slug, kept)}?merged=1`)
  },
})

/** Makes two of one again, as they were. */
export const unmergeEntriesAction = createAction({
  name: 'record.unmerge',
  schema: unmergeSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { noun, kept } = input
    const undone = await unmergeEntries({
      ...{ noun, forumId: scope.forumId, actor: scope.viewer.accountId, now, kept },
      editId: BigInt(input.edit),
    })
    if (!undone.ok) return undone
    redirect(`/${input.locale}/${pageOfEntry(noun, input.slug, kept)}?unmerged=1`)
  },
})
