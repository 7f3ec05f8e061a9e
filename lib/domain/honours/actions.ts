'use server'

import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { ownRecordHandlers } from '#lib/domain/edits/handling/actions.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { HONOURS_ROLES } from './constants.ts'
import { createHonour, moveHonour, saveHonour } from './mutations.ts'
import { createHonourSchema, retireHonourSchema, saveHonourSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, HONOURS_ROLES)
const handle = ownRecordHandlers({
  ...{ noun: 'honour', list: 'honours', anchor: 'h', formFields },
  ...{ create: createHonour, save: saveHonour, move: moveHonour },
})

/** Enters a title that somebody holds, and opens it. */
export const createHonourAction = createAction({
  name: 'honour.create',
  schema: createHonourSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: handle.create,
})

/** Saves what is said of a title; readers see it at once. */
export const saveHonourAction = createAction({
  name: 'honour.save',
  schema: saveHonourSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.save,
})

/** Takes a title out of the record, or back into it. */
export const retireHonourAction = createAction({
  name: 'honour.retire',
  schema: retireHonourSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.retire,
})

/** Moves a title before or behind its neighbour. */
export const moveHonourAction = createAction({
  name: 'honour.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.move,
})
