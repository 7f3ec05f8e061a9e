'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { PARTICIPATIONS_ROLES } from './constants.ts'
import {
  createParticipation,
  moveParticipation,
  removeParticipation,
  saveParticipation,
} from './mutations.ts'
import {
  createParticipationSchema,
  moveParticipationSchema,
  removeParticipationSchema,
  saveParticipationSchema,
} from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) =>
  requireForumRole(slug, PARTICIPATIONS_ROLES)
const roles = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/roles`

/** Says that an organisation takes part, and as what. */
export const createParticipationAction = createAction({
  name: 'participation.create',
  schema: createParticipationSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, now, input: formFields(input) }
    const made = await createParticipation(call)
    if (!made.ok) return made
    redirect(`${roles(input)}?created=1`)
  },
})

/** Saves as what it takes part; readers see it at once. */
export const saveParticipationAction = createAction({
  name: 'participation.save',
  schema: saveParticipationSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveParticipation({
      ...{ forumId, actor: viewer.accountId, id: input.participation, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${roles(input)}/${input.participation}?${saved.value.kind}=1`)
  },
})

/** Lets it take part no more. */
export const removeParticipationAction = createAction({
  name: 'participation.remove',
  schema: removeParticipationSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { participation: id, version } = input
    const removed = await removeParticipation({
      ...{ forumId, actor: viewer.accountId, id, version, now },
    })
    if (!removed.ok) return removed
    redirect(`${roles(input)}?removed=1`)
  },
})

/** Moves it before or behind its neighbour in the same role. */
export const moveParticipationAction = createAction({
  name: 'participation.move',
  schema: moveParticipationSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { row: id, way } = input.move
    const moved = await moveParticipation({ forumId, actor: viewer.accountId, id, way, now })
    if (!moved.ok) return moved
    redirect(`${roles(input)}?moved=${id}#p-${id}`)
  },
})
