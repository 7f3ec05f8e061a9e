'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { SOURCES_ROLES } from './constants.ts'
import { createSource, saveSource } from './mutations.ts'
import { createSourceSchema, saveSourceSchema } from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, SOURCES_ROLES)
const sources = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/sources`

/** Enters a document, and opens it. */
export const createSourceAction = createAction({
  name: 'source.create',
  schema: createSourceSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createSource(call)
    if (!made.ok) return made
    redirect(`${sources(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what is said of a document; readers see it at once. */
export const saveSourceAction = createAction({
  name: 'source.save',
  schema: saveSourceSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveSource({
      ...{ forumId, actor: viewer.accountId, slug: input.source, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${sources(input)}/${input.source}?${saved.value.kind}=1`)
  },
})
