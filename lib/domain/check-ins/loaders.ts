import 'server-only'
import { randomUUID } from 'node:crypto'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { getPanelForum } from '#lib/domain/forums/panel/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { listDevices } from './devices/queries.ts'
import type { Device } from './devices/types.ts'
import { findDoor } from './gates.ts'
import { listDoorLists } from './queries.ts'
import type { DoorPage } from './types.ts'

/**
 * The door of a forum: for its devices what they check in with, for whoever may sign this browser in
 * as one the form for it; null where there is nothing here. `listId` chooses the place of checking in.
 */
export async function loadDoor(
  locale: Locale,
  path: string,
  slug: string,
  listId: string | undefined,
): Promise<DoorPage | null> {
  const device = await findDoor(slug)
  if (!device) {
    const scope = await pageForumScope(locale, path, slug, ['manager', 'check_in'])
    return scope && { kind: 'sign_in' }
  }
  const [forum, lists] = await Promise.all([
    getPanelForum(device.forumId),
    listDoorLists(device.forumId),
  ])
  const list = lists.find(({ id }) => id === listId) ?? lists[0]
  if (!forum || !list) return null
  const { deviceId, name: deviceName } = device
  return { kind: 'door', forum, deviceId, deviceName, lists, list, nonce: randomUUID() }
}

/** The devices of a forum, for its managers; null for everybody else. */
export async function loadDevices(
  locale: Locale,
  path: string,
  slug: string,
): Promise<Device[] | null> {
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  return scope && listDevices(scope.forumId)
}
