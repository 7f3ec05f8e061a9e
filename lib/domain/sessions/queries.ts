import 'server-only'
import {
  notRetired,
  openAgreement,
  publicAppearance,
  publicParticipation,
  publicStatedList,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  agreementRefSelect,
  appearanceSelect,
  forumRefSelect,
  listSelect,
  organisationRefSelect,
  outcomeRefSelect,
  participationSelect,
  personRefSelect,
  refSelect,
  roomSelect,
  slotSelect,
  titleArgs,
  toAgreementRef,
  toAppearance,
  toCitations,
  toForumRef,
  toOrganisationRef,
  toOutcomeRef,
  toParticipation,
  toPersonRef,
  toRef,
  toRichOrNull,
  toSlot,
  toStatedList,
  toText,
  toTextOrNull,
  toTexts,
  toTitle,
} from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type {
  Agenda,
  AgendaPerson,
  AgendaSession,
  SessionDetail,
  SessionNeighbour,
  SessionPart,
} from './types.ts'

const inOrder = [
  { position: 'asc' },
  { slug: 'asc' },
] satisfies Prisma.ForumSessionOrderByWithRelationInput[]

const agendaPersonSelect = {
  role: true,
  nameAsPrinted: true,
  person: { select: personRefSelect },
  titles: titleArgs,
} as const satisfies Prisma.AppearanceSelect
type AgendaPersonRow = Prisma.AppearanceGetPayload<{ select: typeof agendaPersonSelect }>
const toAgendaPerson = (row: AgendaPersonRow): AgendaPerson => ({
  role: row.role,
  nameAsPrinted: row.nameAsPrinted,
  person: toPersonRef(row.person),
  titles: row.titles.map(toTitle),
})

const neighbourSelect = {
  slug: true,
  kind: true,
  status: true,
  title: true,
} as const satisfies Prisma.ForumSessionSelect
type NeighbourRow = Prisma.ForumSessionGetPayload<{ select: typeof neighbourSelect }>
const toNeighbour = (row: NeighbourRow): SessionNeighbour => ({
  slug: row.slug,
  kind: row.kind,
  status: row.status,
  title: toText(row.title),
})

const partSelect = (now: Date) =>
  ({
    ...neighbourSelect,
    slots: { orderBy: { position: 'asc' }, select: slotSelect },
    appearances: {
      where: publicAppearance(now),
      orderBy: { position: 'asc' },
      select: agendaPersonSelect,
    },
  }) as const satisfies Prisma.ForumSessionSelect
type PartRow = Prisma.ForumSessionGetPayload<{ select: ReturnType<typeof partSelect> }>
const toPart = (row: PartRow): SessionPart => ({
  ...toNeighbour(row),
  slots: row.slots.map(toSlot),
  people: row.appearances.map(toAgendaPerson),
})

const sessionSelect = (now: Date) =>
  ({
    slug: true,
    kind: true,
    status: true,
    title: true,
    titleAsPrinted: true,
    theme: true,
    capacity: true,
    change: true,
    changedAt: true,
    doubt: true,
    citations: true,
    updatedAt: true,
    slots: { orderBy: { position: 'asc' }, select: slotSelect },
    lists: { where: publicStatedList(now), orderBy: { slug: 'asc' }, select: listSelect },
    themes: {
      where: { theme: notRetired },
      orderBy: { theme: { slug: 'asc' } },
      select: { theme: { select: refSelect } },
    },
  }) as const satisfies Prisma.ForumSessionSelect
type SessionRow = Prisma.ForumSessionGetPayload<{ select: ReturnType<typeof sessionSelect> }>

const toSession = (
  row: SessionRow,
): Omit<AgendaSession, 'parentSlug' | 'people' | 'organisations'> => ({
  slug: row.slug,
  kind: row.kind,
  status: row.status,
  title: toText(row.title),
  titleAsPrinted: row.titleAsPrinted,
  theme: toTextOrNull(row.theme),
  capacity: row.capacity,
  change:
    row.change === null || row.changedAt === null
      ? null
      : { text: toText(row.change), at: row.changedAt.toISOString() },
  doubt: toTextOrNull(row.doubt),
  slots: row.slots.map(toSlot),
  lists: row.lists.map(toStatedList),
  themes: row.themes.map(({ theme }) => toRef(theme)),
  citations: toCitations(row.citations),
})

const agendaSelect = (now: Date) =>
  ({
    ...forumRefSelect,
    _count: { select: { programmeVersions: true } },
    rooms: { orderBy: { position: 'asc' }, select: { ...roomSelect, capacity: true } },
    lists: {
      where: { AND: [publicStatedList(now), { kind: 'sessions' }] },
      orderBy: { slug: 'asc' },
      select: listSelect,
    },
    sessions: {
      where: notRetired,
      orderBy: inOrder,
      select: {
        ...sessionSelect(now),
        parent: { select: { slug: true, retiredAt: true } },
        appearances: {
          where: publicAppearance(now),
          orderBy: { position: 'asc' },
          select: agendaPersonSelect,
        },
        participations: {
          where: publicParticipation,
          orderBy: { position: 'asc' },
          select: { role: true, asPrinted: true, organisation: { select: organisationRefSelect } },
        },
      },
    },
  }) as const satisfies Prisma.ForumSelect

/** The whole agenda of a published forum; null when there is no such forum to show. One query. */
export async function listSessions(
  forumSlug: string,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<Agenda | null> {
  const row = await tx.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { slug: forumSlug, ...publishedForum },
    select: agendaSelect(now),
  })
  if (row === null) return null
  const changes = row.sessions.map(({ updatedAt }) => updatedAt.toISOString()).sort()
  return {
    forum: toForumRef(row),
    rooms: row.rooms.map((room) => ({ ...toRef(room), capacity: room.capacity })),
    lists: row.lists.map(toStatedList),
    updatedAt: changes.at(-1) ?? null,
    versions: row._count.programmeVersions,
    sessions: row.sessions.map((session) => ({
      ...toSession(session),
      parentSlug: session.parent?.retiredAt === null ? session.parent.slug : null,
      people: session.appearances.map(toAgendaPerson),
      organisations: session.participations.map((one) => ({
        role: one.role,
        asPrinted: one.asPrinted,
        organisation: toOrganisationRef(one.organisation),
      })),
    })),
  }
}

const detailSelect = (now: Date) =>
  ({
    ...sessionSelect(now),
    themeAsPrinted: true,
    description: true,
    descriptionRich: true,
    points: true,
    forum: { select: { ...forumRefSelect, venue: true } },
    parent: { select: { ...neighbourSelect, retiredAt: true } },
    children: { where: notRetired, orderBy: inOrder, select: partSelect(now) },
    appearances: {
      where: publicAppearance(now),
      orderBy: { position: 'asc' },
      select: appearanceSelect,
    },
    participations: {
      where: publicParticipation,
      orderBy: { position: 'asc' },
      select: participationSelect,
    },
    agreements: { where: openAgreement(now), orderBy: { slug: 'asc' }, select: agreementRefSelect },
    outcomes: {
      where: notRetired,
      orderBy: { position: 'asc' },
      select: outcomeRefSelect,
    },
  }) as const satisfies Prisma.ForumSessionSelect

/** One session with all that it is tied to; null when there is none to show. Two queries. */
export async function getSession(
  forumSlug: string,
  slug: string,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<SessionDetail | null> {
  const row = await tx.forumSession.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, forum: { slug: forumSlug, ...publishedForum }, ...notRetired },
    select: detailSelect(now),
  })
  if (row === null) return null
  const parent = row.parent?.retiredAt === null ? row.parent : null
  const siblings = await listSiblings(tx, forumSlug, row.parent?.slug ?? null)
  const at = siblings.findIndex((sibling) => sibling.slug === slug)
  return {
    ...toSession(row),
    forum: toForumRef(row.forum),
    venue: toTextOrNull(row.forum.venue),
    parentSlug: parent?.slug ?? null,
    themeAsPrinted: row.themeAsPrinted,
    description: toTextOrNull(row.description),
    descriptionRich: toRichOrNull(row.descriptionRich),
    points: toTexts(row.points),
    parent: parent && toNeighbour(parent),
    children: row.children.map(toPart),
    previous: (at > 0 && siblings[at - 1]) || null,
    next: (at >= 0 && siblings[at + 1]) || null,
    appearances: row.appearances.map(toAppearance),
    participations: row.participations.map(toParticipation),
    agreements: row.agreements.map(toAgreementRef),
    outcomes: row.outcomes.map(toOutcomeRef),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The sessions beside one another in a block (or outside all blocks), without breaks. One query. */
async function listSiblings(
  tx: Pick<Tx, 'forumSession'>,
  forumSlug: string,
  parentSlug: string | null,
): Promise<SessionNeighbour[]> {
  const rows = await tx.forumSession.findMany({
    relationLoadStrategy: 'join',
    where: {
      ...notRetired,
      kind: { not: 'break' },
      forum: { slug: forumSlug },
      parent: parentSlug === null ? null : { slug: parentSlug },
    },
    orderBy: inOrder,
    select: neighbourSelect,
  })
  return rows.map(toNeighbour)
}
