'use server'

import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { ownRecordHandlers } from '#lib/domain/edits/handling/actions.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { REFERENCES_ROLES } from './constants.ts'
import { createReference, moveReference, saveReference } from './mutations.ts'
import { createReferenceSchema, retireReferenceSchema, saveReferenceSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, REFERENCES_ROLES)
const handle = ownRecordHandlers({
  ...{ noun: 'reference', list: 'references', anchor: 'p', formFields },
  ...{ create: createReference, save: saveReference, move: moveReference },
})

/** Enters a paper, and opens it. */
export const createReferenceAction = createAction({
  name: 'reference.create',
  schema: createReferenceSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: handle.create,
})

/** Saves what is said of a paper; readers see it at once. */
export const saveReferenceAction = createAction({
  name: 'reference.save',
  schema: saveReferenceSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.save,
})

/** Takes a paper out of the record, or back into it. */
export const retireReferenceAction = createAction({
  name: 'reference.retire',
  schema: retireReferenceSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.retire,
})

/** Moves a paper before or behind its neighbour. */
export const moveReferenceAction = createAction({
  name: 'reference.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.move,
})
