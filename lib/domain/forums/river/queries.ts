import 'server-only'
import {
  notRetired,
  openAgreement,
  publicStatedList,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  forumRefSelect,
  refSelect,
  roomSelect,
  toForumRef,
  toRef,
  toRefOrNull,
  toText,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { dayOfColumn, toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { RiverAgreement, RiverForum } from './types.ts'

const agreementSelect = {
  slug: true,
  scope: true,
  count: true,
  placement: true,
  title: true,
  place: true,
  signedOn: true,
  signedPrecision: true,
  amount: true,
  currency: true,
} as const satisfies Prisma.AgreementSelect

const riverSelect = (now: Date) =>
  ({
    ...forumRefSelect,
    umbrella: { select: refSelect },
    agreements: {
      where: openAgreement(now),
      orderBy: [{ signedOn: 'asc' }, { slug: 'asc' }],
      select: agreementSelect,
    },
    lists: {
      where: {
        AND: [
          publicStatedList(now),
          { kind: 'agreements', isOpen: true, statedCount: null, agreementId: null },
        ],
      },
      select: { slug: true },
    },
    milestones: {
      where: {
        retiredAt: null,
        startsOn: { not: null },
        kind: { in: ['milestone', 'announced_event'] },
      },
      orderBy: [{ startsOn: 'asc' }, { slug: 'asc' }],
      select: {
        slug: true,
        kind: true,
        title: true,
        startsOn: true,
        endsOn: true,
        precision: true,
        city: { select: refSelect },
      },
    },
    // Only what runs at this moment; at most a handful of rows.
    sessions: {
      where: {
        retiredAt: null,
        status: 'scheduled',
        slots: { some: { startsAt: { lte: now }, endsAt: { gt: now } } },
      },
      orderBy: { position: 'asc' },
      select: {
        id: true,
        parentId: true,
        slug: true,
        title: true,
        slots: {
          where: { startsAt: { lte: now }, endsAt: { gt: now } },
          select: { endsAt: true, room: { select: roomSelect } },
        },
      },
    },
    _count: {
      select: {
        sessions: { where: { ...notRetired, kind: 'talk' } },
        outcomes: { where: notRetired },
        cities: {
          where: { city: notRetired, role: { in: ['comprehensive_pilot', 'specialised_pilot'] } },
        },
        themes: { where: { theme: notRetired } },
      },
    },
  }) as const satisfies Prisma.ForumSelect
type RiverRow = Prisma.ForumGetPayload<{ select: ReturnType<typeof riverSelect> }>

/** Every published forum with what the time river draws of it, latest first. One query. */
export async function listRiverForums({ now }: { now: Date }): Promise<RiverForum[]> {
  const rows = await db.forum.findMany({
    relationLoadStrategy: 'join',
    where: publishedForum,
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: riverSelect(now),
  })
  return rows.map(toRiverForum)
}

function toRiverForum(row: RiverRow): RiverForum {
  return {
    ...toForumRef(row),
    umbrella: toRefOrNull(row.umbrella),
    agreements: row.agreements.map(toRiverAgreement),
    isAgreementTotalUnknown: row.lists.length > 0,
    events: row.milestones.flatMap((event) => {
      const startsOn = toPartialDate(event.startsOn, event.precision)
      if (!startsOn) return []
      return [
        {
          slug: event.slug,
          isAnnouncement: event.kind === 'announced_event',
          title: toText(event.title),
          startsOn,
          endsOn: event.endsOn && { on: dayOfColumn(event.endsOn), precision: startsOn.precision },
          city: toRefOrNull(event.city),
        },
      ]
    }),
    counts: {
      talks: row._count.sessions,
      outcomes: row._count.outcomes,
      pilots: row._count.cities,
      themes: row._count.themes,
    },
    running: row.sessions.flatMap((session) => {
      const slot = session.slots[0]
      // A block is on while its talks are: the talk says more.
      const isBlock = row.sessions.some((other) => other.parentId === session.id)
      if (!slot?.endsAt || isBlock) return []
      return [
        {
          slug: session.slug,
          title: toText(session.title),
          endsAt: slot.endsAt.toISOString(),
          room: slot.room && toRef(slot.room),
        },
      ]
    }),
  }
}

type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>

function toRiverAgreement(row: AgreementRow): RiverAgreement {
  return {
    slug: row.slug,
    scope: row.scope,
    count: row.count,
    placement: row.placement,
    title: toText(row.title),
    place: toTextOrNull(row.place),
    signedOn: toPartialDate(row.signedOn, row.signedPrecision),
    amount:
      row.amount !== null && row.currency !== null
        ? { value: row.amount.toString(), currency: row.currency }
        : null,
  }
}
