import 'server-only'
import {
  publicAlliance,
  publicOutcome,
  publicParticipation,
} from '#lib/domain/record/public/queries.ts'
import {
  forumRefSelect,
  organisationRefSelect,
  toCitations,
  toForumRef,
  toOrganisationRef,
  toOrganisationRefOrNull,
  toText,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AllianceGlance } from './types.ts'

const glanceSelect = {
  slug: true,
  citations: true,
  founder: { select: organisationRefSelect },
  organisation: {
    select: {
      ...organisationRefSelect,
      participations: {
        where: { ...publicParticipation, role: 'host', sessionId: null, outcomeId: null },
        select: { forum: { select: forumRefSelect } },
      },
    },
  },
  outcomes: {
    where: { ...publicOutcome, kind: 'alliance' },
    orderBy: { happenedOn: 'desc' },
    take: 1,
    select: {
      happenedOn: true,
      precision: true,
      citations: true,
      forum: { select: forumRefSelect },
      participations: {
        where: { ...publicParticipation, role: 'initiator' },
        orderBy: { position: 'asc' },
        select: { organisation: { select: organisationRefSelect } },
      },
      lists: { where: { role: 'initiator' }, select: { statedCount: true, citations: true } },
    },
  },
} as const satisfies Prisma.AllianceSelect
type GlanceRow = Prisma.AllianceGetPayload<{ select: typeof glanceSelect }>

/** Every alliance at a glance, the latest launched first. One query. */
export async function listAlliancesAtAGlance({ now }: { now: Date }): Promise<AllianceGlance[]> {
  const rows = await db.alliance.findMany({
    relationLoadStrategy: 'join',
    where: publicAlliance(now),
    orderBy: { slug: 'asc' },
    select: glanceSelect,
  })
  const launched = (alliance: AllianceGlance) => alliance.launch?.on?.on ?? ''
  // Alliances launched on one day keep the order of their names in the address.
  return rows
    .map(toGlance)
    .sort((a, b) => Number(launched(b) > launched(a)) - Number(launched(b) < launched(a)))
}

function toGlance(row: GlanceRow): AllianceGlance {
  const launch = row.outcomes[0]
  const list = launch?.lists[0]
  return {
    slug: row.slug,
    name: toText(row.organisation.name),
    founder: toOrganisationRefOrNull(row.founder),
    launch: launch
      ? {
          on: toPartialDate(launch.happenedOn, launch.precision),
          forum: toForumRef(launch.forum),
          initiators: launch.participations.map((p) => toOrganisationRef(p.organisation)),
          stated: list?.statedCount ?? null,
          citations: toCitations(list ? list.citations : launch.citations),
        }
      : null,
    hosted: row.organisation.participations.map((p) => toForumRef(p.forum)),
    citations: toCitations(row.citations),
  }
}
