'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { INFRASTRUCTURE_ROLES } from './constants.ts'
import { createInfrastructure, moveInfrastructure, saveInfrastructure } from './mutations.ts'
import {
  createInfrastructureSchema,
  retireInfrastructureSchema,
  saveInfrastructureSchema,
} from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) =>
  requireForumRole(slug, INFRASTRUCTURE_ROLES)
const works = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/infrastructure`

/** Enters a work, and opens it. */
export const createInfrastructureAction = createAction({
  name: 'infrastructure.create',
  schema: createInfrastructureSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createInfrastructure(call)
    if (!made.ok) return made
    redirect(`${works(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what is said of a work; readers see it at once. */
export const saveInfrastructureAction = createAction({
  name: 'infrastructure.save',
  schema: saveInfrastructureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveInfrastructure({
      ...{ forumId, actor: viewer.accountId, slug: input.infrastructure, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${works(input)}/${input.infrastructure}?${saved.value.kind}=1`)
  },
})

/** Takes a work out of the record, or back into it. */
export const retireInfrastructureAction = createAction({
  name: 'infrastructure.retire',
  schema: retireInfrastructureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveInfrastructure({
      ...{ forumId, actor: viewer.accountId, slug: input.infrastructure, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    const said = input.retired === 'yes' ? 'retired' : 'restored'
    redirect(`${works(input)}/${input.infrastructure}?${said}=1`)
  },
})

/** Moves a work before or behind its neighbour. */
export const moveInfrastructureAction = createAction({
  name: 'infrastructure.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { row: slug, way } = input.move
    const moved = await moveInfrastructure({ forumId, actor: viewer.accountId, slug, way, now })
    if (!moved.ok) return moved
    redirect(`${works(input)}?moved=1#i-${slug}`)
  },
})
