'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { PROGRAMME_ROLES } from '../constants.ts'
import { groupOf } from '../fields/utils.ts'
import { shiftBlockSchema } from '../schema.ts'
import { shiftBlock } from './mutations.ts'
import type { PartRefusal } from './types.ts'

/** Moves a block of the programme with everything in it. */
export const shiftBlockAction = createAction({
  name: 'session.shift',
  schema: shiftBlockSchema,
  gate: (_: unknown, { slug }) => requireForumRole(slug, PROGRAMME_ROLES),
  // Behind the gate of a forum's own organisers; every edit is in the audit and can be taken back.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const { session, version: base, day, start } = input
    const call = { forumId, actor: viewer.accountId, session, base, day, start, now }
    const shifted = await shiftBlock(call)
    const { locale, slug } = input
    if (!shifted.ok) return 'part' in shifted ? { ok: false, ...partSaid(shifted, input) } : shifted
    redirect(`/${locale}/organise/${slug}/programme/${session}?moved=${shifted.value.moved}`)
  },
})

type Place = { locale: Locale; slug: string }

/** Which part stands in the way, the way to its form, and what is wrong there. */
function partSaid({ reason, part, ...rest }: PartRefusal, { locale, slug }: Place) {
  const faults = 'faults' in rest ? Object.entries(rest.faults) : []
  return {
    reason,
    details: {
      part: pickString(part.title, locale),
      href: `/${locale}/organise/${slug}/programme/${part.slug}`,
      faults: faults.map(([name, [word = 'invalid']]) => ({ group: groupOf(name), word })),
    },
  }
}
