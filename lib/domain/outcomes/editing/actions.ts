'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { moveSchema } from '#lib/domain/edits/schema.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { OUTCOMES_ROLES } from './constants.ts'
import { createOutcome, moveOutcome, saveOutcome } from './mutations.ts'
import { createOutcomeSchema, retireOutcomeSchema, saveOutcomeSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, OUTCOMES_ROLES)
const outcomes = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/outcomes`

/** Enters what came of a forum, and opens it. */
export const createOutcomeAction = createAction({
  name: 'outcome.create',
  schema: createOutcomeSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createOutcome(call)
    if (!made.ok) return made
    redirect(`${outcomes(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what is said of an outcome; readers see it at once. */
export const saveOutcomeAction = createAction({
  name: 'outcome.save',
  schema: saveOutcomeSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveOutcome({
      ...{ forumId, actor: viewer.accountId, slug: input.outcome, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${outcomes(input)}/${input.outcome}?${saved.value.kind}=1`)
  },
})

/** Takes an outcome out of the record, or back into it. */
export const retireOutcomeAction = createAction({
  name: 'outcome.retire',
  schema: retireOutcomeSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveOutcome({
      ...{ forumId, actor: viewer.accountId, slug: input.outcome, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    const said = input.retired === 'yes' ? 'retired' : 'restored'
    redirect(`${outcomes(input)}/${input.outcome}?${said}=1`)
  },
})

/** Moves an outcome before or behind its neighbour. */
export const moveOutcomeAction = createAction({
  name: 'outcome.move',
  schema: moveSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { row: slug, way } = input.move
    const moved = await moveOutcome({ forumId, actor: viewer.accountId, slug, way, now })
    if (!moved.ok) return moved
    redirect(`${outcomes(input)}?moved=1#o-${slug}`)
  },
})
