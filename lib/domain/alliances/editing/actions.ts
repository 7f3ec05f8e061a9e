'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { ALLIANCES_ROLES } from './constants.ts'
import { createAlliance, saveAlliance } from './mutations.ts'
import { editorOf } from './policy.ts'
import { createAllianceSchema, retireAllianceSchema, saveAllianceSchema } from './schema.ts'
import { formFields } from './utils.ts'

// Which alliances somebody corrects, the query says where it locks the row.
const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, ALLIANCES_ROLES)
const alliances = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/alliances`

/** Says that a body is an alliance, and opens it. */
export const createAllianceAction = createAction({
  name: 'alliance.create',
  schema: createAllianceSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const made = await createAlliance({ ...editorOf(scope), input: formFields(input), now })
    if (made.ok) redirect(`${alliances(input)}/${made.value.slug}?created=1`)
    if (made.reason !== 'known_alliance') return made
    const { slug, name } = made.alliance
    const href = `/${input.locale}/alliances/${slug}`
    const known = { name: pickString(name, input.locale), href }
    return { ok: false as const, reason: made.reason, details: { known } }
  },
})

/** Saves what the record says of an alliance; readers see it at once. */
export const saveAllianceAction = createAction({
  name: 'alliance.save',
  schema: saveAllianceSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const saved = await saveAlliance({
      ...{ ...editorOf(scope), slug: input.alliance, mayRetire: scope.role !== 'editor', now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, scope.forumId, input.locale)
    redirect(`${alliances(input)}/${input.alliance}?${saved.value.kind}=1`)
  },
})

/** Takes one that no forum launched out of the record, or back into it. */
export const retireAllianceAction = createAction({
  name: 'alliance.retire',
  schema: retireAllianceSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const saved = await saveAlliance({
      ...{ ...editorOf(scope), slug: input.alliance, mayRetire: true, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) return unsavedAtForum(saved, scope.forumId, input.locale)
    redirect(`${alliances(input)}/${input.alliance}?${saved.value.kind}=1`)
  },
})
