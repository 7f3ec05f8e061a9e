'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { PEOPLE_ROLES } from './constants.ts'
import { createPerson, savePerson } from './mutations.ts'
import { createPersonSchema, retirePersonSchema, savePersonSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, PEOPLE_ROLES)
const people = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/people`

/** Enters a person, and opens them. */
export const createPersonAction = createAction({
  name: 'person.create',
  schema: createPersonSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const made = await createPerson({
      forumId: scope.forumId,
      actor: scope.viewer.accountId,
      input: formFields(input),
      isAnother: input.another === 'yes',
      now,
    })
    if (!made.ok) return made
    redirect(`${people(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what the record says of a person; readers see it at once. */
export const savePersonAction = createAction({
  name: 'person.save',
  schema: savePersonSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer, role } = scope
    const saved = await savePerson({
      ...{ forumId, actor: viewer.accountId, slug: input.person, now },
      // Only a step that is taken back can say so here.
      mayRetire: role !== 'editor',
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${people(input)}/${input.person}?${saved.value.kind}=1`)
  },
})

/** Takes somebody whom nothing names out of the record, or back into it. */
export const retirePersonAction = createAction({
  name: 'person.retire',
  schema: retirePersonSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await savePerson({
      ...{ forumId, actor: viewer.accountId, slug: input.person, now },
      mayRetire: true,
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${people(input)}/${input.person}?${saved.value.kind}=1`)
  },
})
