'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { forgetDeviceKey, keepDeviceKey } from '#lib/platform/auth/device-key.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { revokeDevice, signInDevice } from './devices/mutations.ts'
import { findComers } from './finding/queries.ts'
import { requireDoor } from './gates.ts'
import { checkIn } from './mutations.ts'
import {
  checkInSchema,
  revokeDeviceSchema,
  signInDeviceSchema,
  signOutDeviceSchema,
  undoCheckInSchema,
} from './schema.ts'
import type { DoorReply, Scan } from './types.ts'
import { undoCheckIn } from './undoing/mutations.ts'
import { replyOf, shownGuest } from './utils.ts'

/** Makes this browser a device of the forum's door. */
export const signInDeviceAction = createAction({
  name: 'check_in_device.sign_in',
  schema: signInDeviceSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager', 'check_in']),
  // Behind the gate; each device is listed and can be ended.
  rateLimit: unlimited,
  handler: async ({ input: { slug, locale, name }, scope, now }) => {
    const { forumId, viewer } = scope
    const { key } = await signInDevice({ forumId, accountId: viewer.accountId, name, now })
    await keepDeviceKey(key)
    redirect(`/${locale}/organise/${slug}/check-in`)
  },
})

/** Ends a device at once. */
export const revokeDeviceAction = createAction({
  name: 'check_in_device.revoke',
  schema: revokeDeviceSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate, and a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input: { slug, locale, device }, scope, now }) => {
    const { forumId, viewer } = scope
    const ended = await revokeDevice({ forumId, deviceId: device, actor: viewer.accountId, now })
    if (!ended.ok) return ended
    redirect(`/${locale}/organise/${slug}/check-in/devices?revoked=1`)
  },
})

/** Ends the device that asks; the browser then knows nothing of the door. */
export const signOutDeviceAction = createAction({
  name: 'check_in_device.sign_out',
  schema: signOutDeviceSchema,
  gate: (_, { slug }) => requireDoor(slug),
  // Behind the gate of a device, which is none after it.
  rateLimit: unlimited,
  handler: async ({ input: { slug, locale }, scope, now }) => {
    const { forumId, deviceId, actor } = scope
    const ended = await revokeDevice({ forumId, deviceId, actor, now })
    if (!ended.ok) return ended
    await forgetDeviceKey()
    redirect(`/${locale}/organise/${slug}/check-in`)
  },
})

/**
 * Checks in or out whoever was scanned or chosen; of whoever was typed it says who may be meant, and
 * lets nobody in: that the one in front of the door is the one on the list is for people to see.
 */
export const checkInAction = createAction({
  name: 'registration.check_in',
  schema: checkInSchema,
  gate: (_, { slug }) => requireDoor(slug),
  // Behind the gate of a device, which must be as fast as the people at its door.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }): Promise<Result<DoorReply, 'no_list' | 'nobody'>> => {
    const { list, direction, nonce, words, registrationId, locale } = input
    const nextNonce = randomUUID()
    const subject = subjectOf({ words, registrationId })
    if (subject === null) {
      const where = { forumId: scope.forumId, listId: list }
      const found = words ? await findComers(where, words) : []
      if (found.length === 0) return refused('nobody')
      const matches = found.map(({ status, hasEntered, ...guest }) => ({
        ...shownGuest(guest, locale),
        registrationId: guest.registrationId,
        hasPlace: status === 'confirmed' || status === 'attended',
        hasEntered,
      }))
      return done({ kind: 'matches', matches, nextNonce })
    }
    const scan: Scan = { listId: list, direction, nonce, subject, at: now }
    const answer = await checkIn({ scope, scan, now })
    if (!answer) return refused('no_list')
    return done({ ...replyOf(answer, scope.timeZone, locale), nextNonce })
  },
})

/** Takes a check-in back that was a mistake; the door says what came of it, with JavaScript and without. */
export const undoCheckInAction = createAction({
  name: 'registration.undo_check_in',
  schema: undoCheckInSchema,
  gate: (_, { slug }) => requireDoor(slug),
  // Behind the gate of a device, and a second time changes nothing.
  rateLimit: unlimited,
  handler: async ({ input: { slug, locale, list, checkIn: checkInId }, scope, now }) => {
    const { forumId, actor } = scope
    const undone = await undoCheckIn({ forumId, checkInId, actor, now })
    const said = new URLSearchParams({ list, undone: undone.ok ? 'done' : undone.reason })
    redirect(`/${locale}/organise/${slug}/check-in?${said}`)
  },
})

function subjectOf(said: { words?: string; registrationId?: string }): Scan['subject'] | null {
  const { words, registrationId } = said
  if (registrationId !== undefined) return { registrationId }
  return words && /^v\d+\./.test(words) ? { token: words } : null
}
