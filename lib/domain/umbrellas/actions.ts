'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { UMBRELLAS_ROLES } from './constants.ts'
import { createUmbrella, saveUmbrella } from './mutations.ts'
import { createUmbrellaSchema, retireUmbrellaSchema, saveUmbrellaSchema } from './schema.ts'
import type { KnownUmbrella } from './types.ts'
import { formFields } from './utils.ts'

type Place = { locale: Locale; slug: string }
const gate = (_: unknown, { slug }: Place) => requireForumRole(slug, UMBRELLAS_ROLES)
const umbrellas = ({ locale, slug }: Place) => `/${locale}/organise/${slug}/umbrellas`

/** The event that is meant, for the form to lead to where it is the forum's own; readers have no page of any. */
function knownName({ slug, name, isOwn }: KnownUmbrella, place: Place) {
  const href = isOwn ? `${umbrellas(place)}/${slug}` : null
  const details = { known: { name: pickString(name, place.locale), href } }
  return { ok: false as const, reason: 'known_name' as const, details }
}

/** Enters a larger event, and opens it. */
export const createUmbrellaAction = createAction({
  name: 'umbrella.create',
  schema: createUmbrellaSchema,
  gate,
  // Behind the gate of a forum's own managers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createUmbrella(call)
    if (!made.ok) return made.reason === 'known_name' ? knownName(made.known, input) : made
    redirect(`${umbrellas(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what the record says of a larger event; readers see it at once. */
export const saveUmbrellaAction = createAction({
  name: 'umbrella.save',
  schema: saveUmbrellaSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveUmbrella({
      ...{ forumId, actor: viewer.accountId, slug: input.umbrella, now },
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) {
      if (saved.reason === 'known_name') return knownName(saved.known, input)
      return unsavedAtForum(saved, forumId, input.locale)
    }
    redirect(`${umbrellas(input)}/${input.umbrella}?${saved.value.kind}=1`)
  },
})

/** Takes one out of the record under which no forum stands that readers see, or back into it. */
export const retireUmbrellaAction = createAction({
  name: 'umbrella.retire',
  schema: retireUmbrellaSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveUmbrella({
      ...{ forumId, actor: viewer.accountId, slug: input.umbrella, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) {
      if (saved.reason === 'known_name') return knownName(saved.known, input)
      return unsavedAtForum(saved, forumId, input.locale)
    }
    redirect(`${umbrellas(input)}/${input.umbrella}?${saved.value.kind}=1`)
  },
})
