'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { addRegistration } from '../by-hand/mutations.ts'
import { decideRegistrations, setPlaces } from './mutations.ts'
import { addSchema, batchSchema, decisionSchema, placesSchema } from './schema.ts'
import type { RowRefusal } from './types.ts'

const needsDestination = () => ({
  ok: false as const,
  reason: 'invalid' as const,
  fields: { ticketType: ['required'] },
})

/** Decides about everybody who is ticked in the list, and says of each what came of it. */
export const decideRegistrationsAction = createAction({
  name: 'registration.decide_several',
  schema: batchSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate; a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const { chosen, decision, note, ticketType } = input
    if (decision === 'move' && ticketType === null) return needsDestination()
    const by = { forumId, actor: viewer.accountId, now }
    const call = { rows: chosen, decision, note, ticketTypeId: ticketType }
    const rows = await decideRegistrations({ ...by, ...call })
    if (rows.every((row) => !row.ok && row.reason === 'not_found')) return refused('not_found')
    refresh()
    return done({ decision, rows })
  },
})

/** Decides about one. Whoever comes second is told how it stands, and sees it. */
export const decideRegistrationAction = createAction({
  name: 'registration.decide',
  schema: decisionSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate; a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const { slug, locale, registration, version, decision, note, ticketType } = input
    if (decision === 'move' && ticketType === null) return needsDestination()
    const by = { forumId, actor: viewer.accountId, now }
    const rows = [{ id: registration, version }]
    const call = { rows, decision, note, ticketTypeId: ticketType }
    const [row] = await decideRegistrations({ ...by, ...call })
    if (!row || row.code === null) return refused('not_found')
    const page = `/${locale}/organise/${slug}/registrations/${row.code}`
    if (row.ok) redirect(`${page}?done=${decision}`)
    // What was offered may not be any more: the page says it anew, with how it stands.
    if (OVERTAKEN.includes(row.reason)) redirect(`${page}?overtaken=1`)
    return refused(row.reason)
  },
})

/** Somebody else was quicker. */
const OVERTAKEN: readonly RowRefusal[] = ['not_pending', 'not_cancellable', 'not_movable', 'stale']

/** Sets how many places of a kind there are. */
export const setPlacesAction = createAction({
  name: 'ticket_type.set_capacity',
  schema: placesSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate; a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const { slug, locale, ticketType, version, capacity } = input
    const call = { ticketTypeId: ticketType, version, capacity }
    const set = await setPlaces({ forumId, actor: viewer.accountId, now, ...call })
    if (!set.ok) {
      refresh()
      return set
    }
    redirect(`/${locale}/organise/${slug}/places?promoted=${set.value.promoted}`)
  },
})

/** Enters somebody by hand. */
export const addRegistrationAction = createAction({
  name: 'registration.add',
  schema: addSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate, and the form has a key: sent twice it is done once.
  rateLimit: unlimited,
  handler: async ({ input: sent, scope: { forumId, viewer }, now }) => {
    const { slug, locale, key, language, ...person } = sent
    const input = { ...person, locale: language }
    const by = { forumId, actor: viewer.accountId, now }
    const added = await addRegistration({ ...by, input, idempotencyKey: key })
    if (added.ok) {
      redirect(`/${locale}/organise/${slug}/registrations/${added.value.answer.code}?done=added`)
    }
    if (added.reason !== 'already_registered') return added
    return { ok: false, reason: 'invalid', fields: { email: ['already_registered'] } } as const
  },
})
