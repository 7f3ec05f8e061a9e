import { randomUUID } from 'node:crypto'
import { signInDevice } from '#lib/domain/check-ins/devices/mutations.ts'
import { getDevice } from '#lib/domain/check-ins/devices/queries.ts'
import { checkIn } from '#lib/domain/check-ins/mutations.ts'
import type { CheckInAnswer, DoorScope, Scan } from '#lib/domain/check-ins/types.ts'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { db } from '#lib/platform/db.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'
import { createAccount } from '#tests/factories/account.ts'
import { now, sampleForum } from '#tests/integration/registrations/sample.ts'

/** Somebody with a role at the sample forum, and a device that they signed in. */
export async function makeDevice(
  number: number | string,
  { name = `门${number}`, role = 'check_in' as ForumRoleKind, forumId = '' } = {},
): Promise<DoorScope & { key: string }> {
  const at = forumId || (await sampleForum()).id
  const account = await createAccount(`door-${number}-${randomUUID()}`)
  await db.forumRole.create({ data: { accountId: account.id, forumId: at, role } })
  const { key } = await signInDevice({ forumId: at, accountId: account.id, name, now })
  const device = await getDevice(at, key)
  if (!device) throw new Error('no device was signed in')
  return { forumId: at, deviceId: device.deviceId, actor: account.id, key }
}

export const entrance = async (slug = 'sample') =>
  (await db.checkInList.findFirstOrThrow({ where: { forum: { slug }, sessionId: null } })).id

/** What the QR code of somebody's ticket says. */
export async function tokenOf(registrationId: string): Promise<string> {
  const ticket = await db.ticket.findFirstOrThrow({
    where: { registrationId, revokedAt: null },
    select: { id: true, nonce: true, registration: { select: { forumId: true } } },
  })
  const { id: ticketId, nonce, registration } = ticket
  return ticketToken({ ticketId, nonce, forumId: registration.forumId })
}

export async function scan(
  scope: DoorScope,
  token: string,
  over: Partial<Scan> & { now?: Date } = {},
): Promise<CheckInAnswer> {
  const { now: received = now, ...rest } = over
  const answer = await checkIn({
    scope,
    scan: {
      listId: rest.listId ?? (await entrance()),
      direction: 'entry',
      subject: { token },
      nonce: randomUUID(),
      at: received,
      ...rest,
    },
    now: received,
  })
  if (!answer) throw new Error('no such list')
  return answer
}

export const statusOf = async (id: string) =>
  (await db.registration.findUniqueOrThrow({ where: { id } })).status

export const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
