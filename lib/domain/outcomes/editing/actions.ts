'use server'

import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { ownRecordHandlers } from '#lib/domain/edits/handling/actions.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { OUTCOMES_ROLES } from './constants.ts'
import { createOutcome, moveOutcome, saveOutcome } from './mutations.ts'
import { createOutcomeSchema, retireOutcomeSchema, saveOutcomeSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, OUTCOMES_ROLES)
const handle = ownRecordHandlers({
  ...{ noun: 'outcome', list: 'outcomes', anchor: 'o', formFields },
  ...{ create: createOutcome, save: saveOutcome, move: moveOutcome },
})

/** Enters what came of a forum, and opens it. */
export const createOutcomeAction = createAction({
  name: 'outcome.create',
  schema: createOutcomeSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: handle.create,
})

/** Saves what is said of an outcome; readers see it at once. */
export const saveOutcomeAction = createAction({
  name: 'outcome.save',
  schema: saveOutcomeSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.save,
})

/** Takes an outcome out of the record, or back into it. */
export const retireOutcomeAction = createAction({
  name: 'outcome.retire',
  schema: retireOutcomeSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.retire,
})

/** Moves an outcome before or behind its neighbour. */
export const moveOutcomeAction = createAction({
  name: 'outcome.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.move,
})
