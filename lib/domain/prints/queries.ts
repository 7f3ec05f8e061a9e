import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { db } from '#lib/platform/db.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { readKeptFile } from '#lib/platform/storage/file-store.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { PrintKind } from '#prisma/generated/enums.ts'
import { PLACE_STATES, PRINTED_MAX, SHOWN_JOBS } from './constants.ts'
import type { BadgeRole, PrintChoice, PrintedPerson, ShownJob } from './types.ts'
import { badgeRoleOf, scriptsOf } from './utils.ts'

/** Whom a choice prints, in the order of their names; at most one more than a file may hold. One query. */
export function listPrinted(forumId: string, choice: PrintChoice): Promise<PrintedPerson[]> {
  switch (choice.group) {
    case 'registered':
      return listRegistered(forumId, choice)
    case 'programme':
      return listOfProgramme(forumId, choice)
    case 'team':
      return listOfTeam(forumId, choice)
  }
}

type RegisteredRow = {
  code: string
  name: string
  organisation: string | null
  typeName: Prisma.JsonValue
  position: number
  ticketId: string
  nonce: string
}

/** Those who hold a place and have accepted it: whoever still waits gets no badge. */
async function listRegistered(forumId: string, choice: PrintChoice): Promise<PrintedPerson[]> {
  const { ticketType, organisation, code, changedAfter } = choice
  const states = choice.status ? [choice.status] : [...PLACE_STATES]
  const parts = [
    Prisma.sql`r."forumId" = ${forumId}::uuid AND r."erasedAt" IS NULL AND r."acceptBy" IS NULL`,
    Prisma.sql`r.status = ANY(${states}::"RegistrationStatus"[])`,
  ]
  if (ticketType !== null) parts.push(Prisma.sql`type.slug = ${ticketType}`)
  if (code !== null) parts.push(Prisma.sql`r.code = ${code}`)
  if (changedAfter !== null)
    parts.push(Prisma.sql`r."updatedAt" > ${new Date(changedAfter)}::timestamptz`)
  if (organisation !== null) {
    parts.push(Prisma.sql`strpos(lower(r.organisation), ${organisation.toLowerCase()}) > 0`)
  }
  const rows = await db.$queryRaw<RegisteredRow[]>`
    SELECT r.code, r.name, r.organisation, type.name AS "typeName", type.position, ticket.id AS "ticketId", ticket.nonce
      FROM registration AS r
      JOIN ticket_type AS type ON type.id = r."ticketTypeId"
      JOIN ticket ON ticket."registrationId" = r.id AND ticket."revokedAt" IS NULL
     WHERE ${Prisma.join(parts, ' AND ')}
     ORDER BY r.name COLLATE "zh-Hans-CN-x-icu", r.seq, r.id LIMIT ${PRINTED_MAX + 1}`
  return rows.map((row) => ({
    key: row.code,
    ...scriptsOf(row.name),
    organisation: row.organisation,
    role: 'attendee',
    roleName: toText(row.typeName),
    shade: row.position,
    token: ticketToken({ ticketId: row.ticketId, forumId, nonce: row.nonce }),
  }))
}

/** Whom the published programme names, each once, in their own names; what is not published stays out. */
async function listOfProgramme(forumId: string, choice: PrintChoice): Promise<PrintedPerson[]> {
  const { code, session, changedAfter } = choice
  if (code !== null) return []
  const rows = await db.person.findMany({
    relationLoadStrategy: 'join',
    where: {
      retiredAt: null,
      appearances: { some: appears(forumId, session) },
      ...(changedAfter === null ? {} : { updatedAt: { gt: new Date(changedAfter) } }),
    },
    orderBy: { slug: 'asc' },
    take: PRINTED_MAX + 1,
    select: {
      slug: true,
      name: true,
      latinAsPrinted: true,
      appearances: {
        where: appears(forumId, session),
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          role: true,
          titles: {
            orderBy: { position: 'asc' },
            take: 1,
            select: { text: true, organisation: { select: { name: true } } },
          },
        },
      },
    },
  })
  return rows.map((row) => {
    const name = toText(row.name)
    const role = badgeRoleOf(row.appearances.map((one) => one.role))
    const title = row.appearances.flatMap(({ titles }) => titles)[0]
    const of = title?.organisation ? toText(title.organisation.name) : title && toText(title.text)
    const latin = row.latinAsPrinted ?? name.en ?? null
    return {
      key: row.slug,
      name: name['zh-Hans'],
      latin: latin === name['zh-Hans'] ? null : latin,
      organisation: of ? pickString(of, 'zh') : null,
      role,
      roleName: roleWords(role),
      shade: 0,
      token: null,
    }
  })
}

/** In the programme itself: agreements have their own days, and may not be spoken of yet. */
const appears = (forumId: string, session: string | null) =>
  ({
    forumId,
    agreementId: null,
    outcomeId: null,
    session: { retiredAt: null, ...(session === null ? {} : { slug: session }) },
  }) satisfies Prisma.AppearanceWhereInput

const inTeam = (forumId: string) =>
  ({ disabledAt: null, forumRoles: { some: { forumId } } }) satisfies Prisma.AccountWhereInput

/** Whoever has a role at the forum and has said what they are called; who at the door asks for their work, not for their rights. */
async function listOfTeam(forumId: string, choice: PrintChoice): Promise<PrintedPerson[]> {
  const { code, changedAfter } = choice
  if (code !== null) return []
  const rows = await db.account.findMany({
    where: {
      ...inTeam(forumId),
      name: { not: null },
      ...(changedAfter === null ? {} : { updatedAt: { gt: new Date(changedAfter) } }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: PRINTED_MAX + 1,
    select: { email: true, name: true },
  })
  return rows.map(({ email, name }) => ({
    ...{ key: email, ...scriptsOf(name ?? ''), organisation: null },
    ...{ role: 'staff', roleName: roleWords('staff'), shade: 0, token: null },
  }))
}

/** How many of the team have not said what they are called, and so get no badge. One query. */
export const countUnnamed = (forumId: string): Promise<number> =>
  db.account.count({ where: { ...inTeam(forumId), name: null } })

/** The words of a role, in both scripts of a badge. */
export const roleWords = (role: Exclude<BadgeRole, 'attendee'>): LocalizedText => ({
  'zh-Hans': getT('zh', 'prints')(`roles.${role}`),
  en: getT('en', 'prints')(`roles.${role}`),
})

const jobSelect = {
  ...{ id: true, kind: true, state: true, choice: true, done: true, total: true },
  ...{ sizeBytes: true, createdAt: true, endedAt: true },
} as const satisfies Prisma.PrintJobSelect

const toShown = ({
  choice,
  ...job
}: Prisma.PrintJobGetPayload<{ select: typeof jobSelect }>): ShownJob => ({
  ...job,
  choice: choice as PrintChoice,
})

/** The last jobs of a forum, the newest first. One query. */
export async function listJobs(forumId: string): Promise<ShownJob[]> {
  const rows = await db.printJob.findMany({
    where: { forumId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: SHOWN_JOBS,
    select: jobSelect,
  })
  return rows.map(toShown)
}

/** A job of this forum; null for every other. */
export async function getJob(forumId: string, id: string): Promise<ShownJob | null> {
  const row = await db.printJob.findFirst({ where: { id, forumId }, select: jobSelect })
  return row && toShown(row)
}

/** The bytes of a finished job of this forum; null for every other, and where they are gone. */
export async function readPrint(forumId: string, id: string) {
  const row = await db.printJob.findFirst({
    where: { id, forumId, state: 'done' },
    select: { kind: true, fileKey: true, createdAt: true },
  })
  const bytes = row?.fileKey ? await readKeptFile(row.fileKey) : null
  return row && bytes ? { kind: row.kind, createdAt: row.createdAt, bytes } : null
}

/** When a file of this kind was last made of a forum; null where none is known. */
export async function lastPrintedAt(forumId: string, kind: PrintKind): Promise<Date | null> {
  const row = await db.printJob.findFirst({
    where: { forumId, kind, state: 'done' },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  return row?.createdAt ?? null
}

/** What a badge says of its forum. One query. */
export async function getPrintForum(forumId: string) {
  const row = await db.forum.findUnique({
    where: { id: forumId },
    select: {
      slug: true,
      name: true,
      shortName: true,
      timeZone: true,
      startsOn: true,
      endsOn: true,
    },
  })
  return row && { slug: row.slug, name: toText(row.name), timeZone: row.timeZone }
}

/** Kinds of place and parts of the programme, to choose from. Two queries. */
export async function listPrintChoices(forumId: string) {
  const [types, sessions] = await Promise.all([
    db.ticketType.findMany({
      where: { forumId },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: { slug: true, name: true },
    }),
    db.forumSession.findMany({
      where: {
        forumId,
        retiredAt: null,
        appearances: { some: { agreementId: null, outcomeId: null } },
      },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: { slug: true, title: true },
    }),
  ])
  return {
    types: types.map(({ slug, name }) => ({ slug, name: toText(name) })),
    sessions: sessions.map(({ slug, title }) => ({ slug, title: toText(title) })),
  }
}
