'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { COPYING_ROLES, PROPOSAL_ROLES } from './constants.ts'
import { copyForum } from './copying/mutations.ts'
import { decideProposals } from './proposals/mutations.ts'
import { copyForumSchema, decideProposalsSchema } from './schema.ts'
import { editionFields } from './utils.ts'

/** Makes a new edition of a forum, and opens what is to be confirmed in it. */
export const copyForumAction = createAction({
  name: 'forum.copy',
  schema: copyForumSchema,
  gate: (_, { slug }) => requireForumRole(slug, COPYING_ROLES),
  // Behind the gate of a forum's own managers; each forum is in the audit, and has an address of its own.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer, role } = scope
    const { parts, things, locale } = input
    const made = await copyForum({
      ...{ forumId, actor: viewer.accountId, isManager: role !== 'administrator', now },
      input: editionFields(input),
      choice: { parts, things },
    })
    if (!made.ok) return made
    redirect(`/${locale}/organise/${made.value.slug}/proposals?copied=1`)
  },
})

/** Confirms proposals, drops them, or takes either back. */
export const decideProposalsAction = createAction({
  name: 'proposals.decide',
  schema: decideProposalsSchema,
  gate: (_, { slug }) => requireForumRole(slug, PROPOSAL_ROLES),
  // Behind the gate; a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { slug, locale, decision, chosen } = input
    const isAll = decision === 'confirm_all' || decision === 'drop_all'
    if (!isAll && chosen.length === 0) {
      return { ok: false, reason: 'invalid', fields: { chosen: ['nobody'] } }
    }
    const { forumId, viewer } = scope
    const decided = await decideProposals({
      ...{ forumId, actor: viewer.accountId, decision, chosen, now },
    })
    if (!decided.ok) return decided
    const { value } = decided
    redirect(
      `/${locale}/organise/${slug}/proposals?${decision.replace('_all', '')}=${value.decided}&left=${value.left}`,
    )
  },
})
