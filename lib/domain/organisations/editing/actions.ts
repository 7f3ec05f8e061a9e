'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { ORGANISATIONS_ROLES } from './constants.ts'
import { createOrganisation, saveOrganisation } from './mutations.ts'
import {
  createOrganisationSchema,
  retireOrganisationSchema,
  saveOrganisationSchema,
} from './schema.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, ORGANISATIONS_ROLES)
const organisations = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/organisations`

/** Enters an organisation, and opens it. */
export const createOrganisationAction = createAction({
  name: 'organisation.create',
  schema: createOrganisationSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const made = await createOrganisation({
      forumId: scope.forumId,
      actor: scope.viewer.accountId,
      input: formFields(input),
      isAnother: input.another === 'yes',
      now,
    })
    if (!made.ok) return made
    redirect(`${organisations(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what the record says of an organisation; readers see it at once. */
export const saveOrganisationAction = createAction({
  name: 'organisation.save',
  schema: saveOrganisationSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer, role } = scope
    const saved = await saveOrganisation({
      ...{ forumId, actor: viewer.accountId, slug: input.organisation, now },
      // Only a step that is taken back can say so here.
      mayRetire: role !== 'editor',
      ...editOfForm(input),
      // A box that is not ticked sends nothing.
      input: { joint: '', ...formFields(input) },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${organisations(input)}/${input.organisation}?${saved.value.kind}=1`)
  },
})

/** Takes one that nothing names out of the record, or back into it. */
export const retireOrganisationAction = createAction({
  name: 'organisation.retire',
  schema: retireOrganisationSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveOrganisation({
      ...{ forumId, actor: viewer.accountId, slug: input.organisation, now },
      mayRetire: true,
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${organisations(input)}/${input.organisation}?${saved.value.kind}=1`)
  },
})
