import 'server-only'
import { sha256Hex } from '#lib/domain/accounts/utils.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DoorScope } from '../types.ts'
import type { Device } from './types.ts'

/** Not revoked, and its person may check in at this forum: whoever loses the role loses the device with it. */
const alive = (forumId: string) =>
  ({
    forumId,
    revokedAt: null,
    account: {
      disabledAt: null,
      OR: [
        { isAdministrator: true },
        { forumRoles: { some: { forumId, role: { in: ['manager', 'check_in'] } } } },
      ],
    },
  }) satisfies Prisma.CheckInDeviceWhereInput

export type SignedInDevice = DoorScope & { name: string; lastSeenAt: Date; timeZone: string }

/** The device of this forum that holds this key; null for none, a revoked one, and one of another forum. */
export async function getDevice(forumId: string, key: string): Promise<SignedInDevice | null> {
  const device = await db.checkInDevice.findFirst({
    where: { keyHash: sha256Hex(key), ...alive(forumId) },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      name: true,
      accountId: true,
      lastSeenAt: true,
      forum: { select: { timeZone: true } },
    },
  })
  if (!device?.accountId) return null
  const { id, name, accountId, lastSeenAt, forum } = device
  const { timeZone } = forum
  return { forumId, deviceId: id, actor: accountId, name, lastSeenAt, timeZone }
}

/** Every device that was signed in at a forum, those that work first, then the latest seen. */
export async function listDevices(forumId: string): Promise<Device[]> {
  const rows = await db.checkInDevice.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [
      { revokedAt: { sort: 'asc', nulls: 'first' } },
      { lastSeenAt: 'desc' },
      { id: 'asc' },
    ],
    select: {
      id: true,
      name: true,
      createdAt: true,
      lastSeenAt: true,
      revokedAt: true,
      account: {
        select: {
          name: true,
          email: true,
          disabledAt: true,
          isAdministrator: true,
          forumRoles: { where: { forumId, role: { in: ['manager', 'check_in'] } } },
        },
      },
      _count: { select: { checkIns: true } },
    },
  })
  return rows.map(({ account, _count, ...device }) => ({
    ...device,
    person: account && (account.name ?? account.email),
    isAlive:
      device.revokedAt === null &&
      account?.disabledAt === null &&
      (account.isAdministrator || account.forumRoles.length > 0),
    scans: _count.checkIns,
  }))
}
