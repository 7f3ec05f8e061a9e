'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { MILESTONES_ROLES } from './constants.ts'
import { createMilestone, moveMilestone, saveMilestone } from './mutations.ts'
import { createMilestoneSchema, retireMilestoneSchema, saveMilestoneSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, MILESTONES_ROLES)
const milestones = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/milestones`

/** Enters what happened on the way, and opens it. */
export const createMilestoneAction = createAction({
  name: 'milestone.create',
  schema: createMilestoneSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createMilestone(call)
    if (!made.ok) return made
    redirect(`${milestones(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what is said of a milestone; readers see it at once. */
export const saveMilestoneAction = createAction({
  name: 'milestone.save',
  schema: saveMilestoneSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveMilestone({
      ...{ forumId, actor: viewer.accountId, slug: input.milestone, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${milestones(input)}/${input.milestone}?${saved.value.kind}=1`)
  },
})

/** Takes a milestone out of the record, or back into it. */
export const retireMilestoneAction = createAction({
  name: 'milestone.retire',
  schema: retireMilestoneSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveMilestone({
      ...{ forumId, actor: viewer.accountId, slug: input.milestone, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    const said = input.retired === 'yes' ? 'retired' : 'restored'
    redirect(`${milestones(input)}/${input.milestone}?${said}=1`)
  },
})

/** Moves a milestone before or behind its neighbour. */
export const moveMilestoneAction = createAction({
  name: 'milestone.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { row: slug, way } = input.move
    const moved = await moveMilestone({ forumId, actor: viewer.accountId, slug, way, now })
    if (!moved.ok) return moved
    redirect(`${milestones(input)}?moved=1#m-${slug}`)
  },
})
