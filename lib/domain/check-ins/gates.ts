import 'server-only'
import { cache } from 'react'
import { getForumId } from '#lib/domain/accounts/queries.ts'
import { readDeviceKey } from '#lib/platform/auth/device-key.ts'
import { Refusal } from '#lib/platform/errors/expected.ts'
import { markDeviceSeen } from './devices/mutations.ts'
import { getDevice, type SignedInDevice } from './devices/queries.ts'

/**
 * This browser as a device of this forum; null where it is none, was revoked, or its person may no
 * longer check in there. Read on every request: whatever ends a device ends it at once. It needs no
 * sign-in beside it, which would end in the middle of a day at the door.
 */
export const findDoor = cache(async (slug: string): Promise<SignedInDevice | null> => {
  const key = await readDeviceKey()
  if (!key) return null
  const forumId = await getForumId(slug)
  const device = forumId === null ? null : await getDevice(forumId, key)
  if (device) await markDeviceSeen(device, new Date())
  return device
})

/** The gate of what is done at a door. */
export async function requireDoor(slug: string): Promise<SignedInDevice> {
  const device = await findDoor(slug)
  if (!device) throw new Refusal('device_unknown')
  return device
}

/** The same for the routes that a door's page calls by itself. */
export const findDoorOf = async ({ slug }: Record<string, unknown>) =>
  typeof slug === 'string' ? findDoor(slug) : null
