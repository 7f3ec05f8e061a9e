'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { requestCode } from '#lib/domain/accounts/sign-in/mutations.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { refusedByLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { INVITING_LIMIT } from './constants.ts'
import { changeRoles, giveRoles } from './mutations.ts'
import { changeRolesSchema, giveRolesSchema } from './schema.ts'
import type { RolesRefusal } from './types.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, ['manager'])
const team = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/team`

/** Gives somebody roles at the forum, by address. */
export const giveRolesAction = createAction({
  name: 'forum_role.give',
  schema: giveRolesSchema,
  gate,
  // Counted below, by who sends the letters rather than from where.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { email, roles, locale } = input
    const limit = { name: 'team.invite', subject: viewer.accountId, ...INVITING_LIMIT }
    const refusal = await refusedByLimits([limit], now)
    if (refusal) return refusal
    const given = await giveRoles({ forumId, email, roles, locale, actor: viewer.accountId, now })
    // An address that has had its letters for this hour gets no other: it can sign in without one.
    if (given.isChanged) {
      const nextPath = `/${locale}/organise/${input.slug}`
      await requestCode({ email, locale, nextPath, now })
    }
    redirect(`${team(input)}?said=given`)
  },
})

/** Changes the roles of a member, or takes all of them away. */
export const changeRolesAction = createAction({
  name: 'forum_role.change',
  schema: changeRolesSchema,
  gate,
  // Behind the gate, and a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { account: accountId, was, roles } = input
    const call = { forumId, accountId, was, roles, actor: viewer.accountId, now }
    const changed = await changeRoles(call)
    if (changed.ok) redirect(`${team(input)}?said=${roles.length === 0 ? 'taken' : 'changed'}`)
    const reason: RolesRefusal = changed.reason
    return changed.reason === 'stale'
      ? { ok: false as const, reason, details: changed.now }
      : refused(reason)
  },
})
