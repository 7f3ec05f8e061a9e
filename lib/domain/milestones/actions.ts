'use server'

import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { ownRecordHandlers } from '#lib/domain/edits/handling/actions.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { MILESTONES_ROLES } from './constants.ts'
import { createMilestone, moveMilestone, saveMilestone } from './mutations.ts'
import { createMilestoneSchema, retireMilestoneSchema, saveMilestoneSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, MILESTONES_ROLES)
const handle = ownRecordHandlers({
  ...{ noun: 'milestone', list: 'milestones', anchor: 'm', formFields },
  ...{ create: createMilestone, save: saveMilestone, move: moveMilestone },
})

/** Enters what happened on the way, and opens it. */
export const createMilestoneAction = createAction({
  name: 'milestone.create',
  schema: createMilestoneSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: handle.create,
})

/** Saves what is said of a milestone; readers see it at once. */
export const saveMilestoneAction = createAction({
  name: 'milestone.save',
  schema: saveMilestoneSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.save,
})

/** Takes a milestone out of the record, or back into it. */
export const retireMilestoneAction = createAction({
  name: 'milestone.retire',
  schema: retireMilestoneSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.retire,
})

/** Moves a milestone before or behind its neighbour. */
export const moveMilestoneAction = createAction({
  name: 'milestone.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.move,
})
