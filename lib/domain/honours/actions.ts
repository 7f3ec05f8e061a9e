'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { HONOURS_ROLES } from './constants.ts'
import { createHonour, moveHonour, saveHonour } from './mutations.ts'
import { createHonourSchema, retireHonourSchema, saveHonourSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, HONOURS_ROLES)
const honours = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/honours`

/** Enters a title that somebody holds, and opens it. */
export const createHonourAction = createAction({
  name: 'honour.create',
  schema: createHonourSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createHonour(call)
    if (!made.ok) return made
    redirect(`${honours(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what is said of a title; readers see it at once. */
export const saveHonourAction = createAction({
  name: 'honour.save',
  schema: saveHonourSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveHonour({
      ...{ forumId, actor: viewer.accountId, slug: input.honour, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${honours(input)}/${input.honour}?${saved.value.kind}=1`)
  },
})

/** Takes a title out of the record, or back into it. */
export const retireHonourAction = createAction({
  name: 'honour.retire',
  schema: retireHonourSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveHonour({
      ...{ forumId, actor: viewer.accountId, slug: input.honour, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    const said = input.retired === 'yes' ? 'retired' : 'restored'
    redirect(`${honours(input)}/${input.honour}?${said}=1`)
  },
})

/** Moves a title before or behind its neighbour. */
export const moveHonourAction = createAction({
  name: 'honour.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { row: slug, way } = input.move
    const moved = await moveHonour({ forumId, actor: viewer.accountId, slug, way, now })
    if (!moved.ok) return moved
    redirect(`${honours(input)}?moved=1#h-${slug}`)
  },
})
