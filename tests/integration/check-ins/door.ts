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

/** So many people with a place of the kind `online`, as if they had registered: thousands in a moment. */
export async function crowd(count: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH type AS (
      SELECT id, "forumId" FROM ticket_type
       WHERE slug = 'online' AND "forumId" = (SELECT id FROM forum WHERE slug = 'sample')),
    made AS (
      INSERT INTO registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", locale, status, seq)
      SELECT upper(translate(lpad(to_hex(number), 8, 'z'), '01', 'gh')), "forumId", type.id, '芦苇' || number,
             'reed-' || number || '@example.com', 'reed-' || number || '@example.com', 'zh', 'confirmed', number
        FROM type, generate_series(1, ${count}::int) AS number
      RETURNING id, "forumId", locale),
    agreed AS (
      INSERT INTO consent ("registrationId", "textId", "textVersion", "textHash", locale, "givenAt")
      SELECT made.id, text.id, text."textVersion", repeat('0', 64), made.locale, now()
        FROM made JOIN consent_text AS text ON text."forumId" = made."forumId" AND text.slug = 'privacy'),
    kept AS (
      INSERT INTO idempotency_key ("keyHash", "requestHash", answer, "registrationId")
      SELECT encode(sha256(id::text::bytea), 'hex'), repeat('0', 64), '{}', id FROM made),
    posted AS (
      INSERT INTO mail_outbox (kind, "registrationId", locale) SELECT 'confirmed', id, locale FROM made),
    noted AS (
      INSERT INTO audit (event, "forumId", "subjectId", actor, details)
      SELECT 'registration.made', "forumId", id, 'public', '{}' FROM made)
    SELECT id FROM made`
  await db.ticketType.updateMany({
    where: { slug: 'online', forum: { slug: 'sample' } },
    data: { capacity: count, confirmed: count, lastSeq: count },
  })
  return rows.map(({ id }) => id)
}

/** What the codes of many tickets say, in one query. */
export async function tokensOf(registrationIds: readonly string[]): Promise<string[]> {
  const tickets = await db.ticket.findMany({
    where: { registrationId: { in: [...registrationIds] }, revokedAt: null },
    select: { id: true, nonce: true, registration: { select: { forumId: true } } },
  })
  return tickets.map(({ id, nonce, registration: { forumId } }) =>
    ticketToken({ ticketId: id, forumId, nonce }),
  )
}
