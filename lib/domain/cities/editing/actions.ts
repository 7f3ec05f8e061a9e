'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { CITIES_ROLES } from './constants.ts'
import { createCity, saveCity } from './mutations.ts'
import { createCitySchema, retireCitySchema, saveCitySchema } from './schema.ts'
import type { KnownCity } from './types.ts'
import { formFields } from './utils.ts'

type Place = { locale: Locale; slug: string }
const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, CITIES_ROLES)
const cities = ({ locale, slug }: Place) => `/${locale}/organise/${slug}/cities`

/** The city that is meant, for the form to lead to: to be corrected where it is the forum's, else as readers see it. */
function knownName(known: KnownCity, place: Place) {
  const { slug, name, isOwn, isPublic } = known
  const open = isPublic ? `/${place.locale}/cities/${slug}` : null
  const href = isOwn ? `${cities(place)}/${slug}` : open
  const details = { known: { name: pickString(name, place.locale), href } }
  return { ok: false as const, reason: 'known_name' as const, details }
}

/** Enters a city, and opens it. */
export const createCityAction = createAction({
  name: 'city.create',
  schema: createCitySchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const made = await createCity({
      ...{ forumId, actor: viewer.accountId, input: formFields(input), now },
    })
    if (!made.ok) return made.reason === 'known_name' ? knownName(made.known, input) : made
    redirect(`${cities(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what the record says of a city; readers see it at once. */
export const saveCityAction = createAction({
  name: 'city.save',
  schema: saveCitySchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer, role } = scope
    const saved = await saveCity({
      ...{ forumId, actor: viewer.accountId, slug: input.city, now },
      // Only a step that is taken back can say so here.
      mayRetire: role !== 'editor',
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) {
      if (saved.reason === 'known_name') return knownName(saved.known, input)
      return unsavedAtForum(saved, forumId, input.locale)
    }
    redirect(`${cities(input)}/${input.city}?${saved.value.kind}=1`)
  },
})

/** Takes one that nothing names out of the record, or back into it. */
export const retireCityAction = createAction({
  name: 'city.retire',
  schema: retireCitySchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const saved = await saveCity({
      ...{ forumId, actor: viewer.accountId, slug: input.city, mayRetire: true, now },
      ...editOfForm(input),
      input: { retired: input.retired },
    })
    if (!saved.ok) {
      if (saved.reason === 'known_name') return knownName(saved.known, input)
      return unsavedAtForum(saved, forumId, input.locale)
    }
    redirect(`${cities(input)}/${input.city}?${saved.value.kind}=1`)
  },
})
