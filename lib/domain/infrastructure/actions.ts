'use server'

import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { ownRecordHandlers } from '#lib/domain/edits/handling/actions.ts'
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
const handle = ownRecordHandlers({
  ...{ noun: 'infrastructure', list: 'infrastructure', anchor: 'i', formFields },
  ...{ create: createInfrastructure, save: saveInfrastructure, move: moveInfrastructure },
})

/** Enters a work, and opens it. */
export const createInfrastructureAction = createAction({
  name: 'infrastructure.create',
  schema: createInfrastructureSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: handle.create,
})

/** Saves what is said of a work; readers see it at once. */
export const saveInfrastructureAction = createAction({
  name: 'infrastructure.save',
  schema: saveInfrastructureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.save,
})

/** Takes a work out of the record, or back into it. */
export const retireInfrastructureAction = createAction({
  name: 'infrastructure.retire',
  schema: retireInfrastructureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.retire,
})

/** Moves a work before or behind its neighbour. */
export const moveInfrastructureAction = createAction({
  name: 'infrastructure.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.move,
})
