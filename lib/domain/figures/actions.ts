'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { FIGURES_ROLES } from './constants.ts'
import { createFigure, moveFigure, saveFigure } from './mutations.ts'
import { createFigureSchema, retireFigureSchema, saveFigureSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, FIGURES_ROLES)
const figures = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/figures`

/** Enters a number that a source states, and opens it. */
export const createFigureAction = createAction({
  name: 'figure.create',
  schema: createFigureSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createFigure(call)
    if (!made.ok) return made
    redirect(`${figures(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what is said of a figure; readers see it at once. */
export const saveFigureAction = createAction({
  name: 'figure.save',
  schema: saveFigureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveFigure({
      ...{ forumId, actor: viewer.accountId, slug: input.figure, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${figures(input)}/${input.figure}?${saved.value.kind}=1`)
  },
})

/** Takes a figure out of the record, or back into it. */
export const retireFigureAction = createAction({
  name: 'figure.retire',
  schema: retireFigureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveFigure({
      ...{ forumId, actor: viewer.accountId, slug: input.figure, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    const said = input.retired === 'yes' ? 'retired' : 'restored'
    redirect(`${figures(input)}/${input.figure}?${said}=1`)
  },
})

/** Moves a figure before or behind its neighbour. */
export const moveFigureAction = createAction({
  name: 'figure.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { row: slug, way } = input.move
    const moved = await moveFigure({ forumId, actor: viewer.accountId, slug, way, now })
    if (!moved.ok) return moved
    redirect(`${figures(input)}?moved=1#f-${slug}`)
  },
})
