'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { PROGRAMME_ROLES } from '../constants.ts'
import { saidOfPart } from '../refusals/utils.ts'
import { shiftBlockSchema } from '../schema.ts'
import { shiftBlock } from './mutations.ts'

/** Moves a block of the programme with everything in it. */
export const shiftBlockAction = createAction({
  name: 'session.shift',
  schema: shiftBlockSchema,
  gate: (_: unknown, { slug }) => requireForumRole(slug, PROGRAMME_ROLES),
  // Behind the gate of a forum's own organisers; every edit is in the audit and can be taken back.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const { session, version: base, day, start, room, slot = '0', stay } = input
    const shifted = await shiftBlock({
      ...{ forumId, actor: viewer.accountId, session, base, day, start, room, now },
      slot: Number(slot),
    })
    const { locale, slug } = input
    if (!shifted.ok) return 'part' in shifted ? saidOfPart(shifted, input) : shifted
    if (stay) return shifted
    redirect(`/${locale}/organise/${slug}/programme/${session}?moved=${shifted.value.moved}`)
  },
})
