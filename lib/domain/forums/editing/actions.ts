'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { addRoom, changeRoom, removeRoom } from '../rooms/mutations.ts'
import { fieldsOfRoom } from '../rooms/utils.ts'
import { FACTS_ROLES } from './constants.ts'
import { saveForum } from './mutations.ts'
import { addRoomSchema, changeRoomSchema, removeRoomSchema, saveForumSchema } from './schema.ts'
import { formFields, roomOf } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, FACTS_ROLES)
const facts = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/facts`

/** Saves what a forum says of itself; readers see it at once. */
export const saveForumAction = createAction({
  name: 'forum.save',
  schema: saveForumSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer, role } = scope
    const saved = await saveForum({
      forumId,
      actor: viewer.accountId,
      maySetState: role !== 'editor',
      ...editOfForm(input),
      input: formFields(input),
      now,
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${facts(input)}?${saved.value.kind}=1`)
  },
})

export const addRoomAction = createAction({
  name: 'room.add',
  schema: addRoomSchema,
  gate,
  // As above, and sixty are the most.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const room = roomOf(input)
    const added = await addRoom({ forumId, actor: viewer.accountId, now, input: room })
    if (!added.ok) return added
    redirect(`${facts(input)}?room=1#rooms`)
  },
})

export const changeRoomAction = createAction({
  name: 'room.change',
  schema: changeRoomSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { name } = input
    const changed = await changeRoom({
      ...{ forumId, roomId: input.room, actor: viewer.accountId, now },
      ...editOfForm(input),
      input: name === undefined ? {} : fieldsOfRoom(roomOf({ ...input, name })),
    })
    if (!changed.ok) return unsavedAtForum(changed, forumId, input.locale)
    const { kind } = changed.value
    redirect(`${facts(input)}?${kind === 'saved' ? 'room' : kind}=1#rooms`)
  },
})

export const removeRoomAction = createAction({
  name: 'room.remove',
  schema: removeRoomSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const roomId = input.room
    const removed = await removeRoom({ forumId, roomId, actor: viewer.accountId, now })
    if (!removed.ok) return removed
    redirect(`${facts(input)}?removed=1#rooms`)
  },
})
