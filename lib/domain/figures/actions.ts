'use server'

import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { ownRecordHandlers } from '#lib/domain/edits/handling/actions.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { FIGURES_ROLES } from './constants.ts'
import { createFigure, moveFigure, saveFigure } from './mutations.ts'
import { createFigureSchema, retireFigureSchema, saveFigureSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, FIGURES_ROLES)
const handle = ownRecordHandlers({
  ...{ noun: 'figure', list: 'figures', anchor: 'f', formFields },
  ...{ create: createFigure, save: saveFigure, move: moveFigure },
})

/** Enters a number that a source states, and opens it. */
export const createFigureAction = createAction({
  name: 'figure.create',
  schema: createFigureSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: handle.create,
})

/** Saves what is said of a figure; readers see it at once. */
export const saveFigureAction = createAction({
  name: 'figure.save',
  schema: saveFigureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.save,
})

/** Takes a figure out of the record, or back into it. */
export const retireFigureAction = createAction({
  name: 'figure.retire',
  schema: retireFigureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.retire,
})

/** Moves a figure before or behind its neighbour. */
export const moveFigureAction = createAction({
  name: 'figure.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: handle.move,
})
