import 'server-only'
import {
  afterSlug,
  figureSelection,
  participationSelection,
  refSelection,
  statedListSelection,
} from '#lib/domain/open-data/queries.ts'
import {
  notRetired,
  publicFigure,
  publicParticipation,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import { registrationSelection } from '#lib/domain/registrations/open-data/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

// The enum is declared in the conventional order of Chinese forums, and PostgreSQL sorts by it.
const inRoleOrder = [
  { role: 'asc' },
  { position: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.ParticipationOrderByWithRelationInput[]

const inTextOrder = [{ position: 'asc' }, { slug: 'asc' }] as const

const summarySelection = {
  slug: true,
  kind: true,
  isSample: true,
  name: true,
  nameAsPrinted: true,
  shortName: true,
  edition: true,
  theme: true,
  themeAsPrinted: true,
  description: true,
  startsOn: true,
  startPrecision: true,
  endsOn: true,
  endPrecision: true,
  dateAsPrinted: true,
  timeZone: true,
  city: { select: refSelection },
  venue: true,
  venueAsPrinted: true,
  mode: true,
  attendanceAsPrinted: true,
  attendanceAtLeast: true,
  attendanceAtMost: true,
  umbrella: { select: { ...refSelection, parent: { select: refSelection } } },
  participations: {
    where: { ...publicParticipation, sessionId: null, outcomeId: null, infrastructureId: null },
    select: participationSelection,
    orderBy: [...inRoleOrder],
  },
  lists: {
    where: { sessionId: null, agreementId: null, outcomeId: null },
    select: statedListSelection,
    orderBy: { slug: 'asc' },
  },
  doubt: true,
  citations: true,
  ...registrationSelection,
} as const satisfies Prisma.ForumSelect

const detailSelection = {
  ...summarySelection,
  themes: {
    where: { theme: notRetired },
    select: { asPrinted: true, citations: true, theme: { select: refSelection } },
    orderBy: { position: 'asc' },
  },
  cities: {
    where: { city: notRetired },
    select: {
      role: true,
      asPrinted: true,
      doubt: true,
      citations: true,
      city: { select: refSelection },
    },
    orderBy: [{ role: 'asc' }, { position: 'asc' }],
  },
  figures: { where: publicFigure, select: figureSelection, orderBy: [...inTextOrder] },
  honours: {
    where: notRetired,
    select: {
      slug: true,
      title: true,
      titleAsPrinted: true,
      state: true,
      city: { select: refSelection },
      organisation: { select: refSelection },
      holder: true,
      doubt: true,
      citations: true,
    },
    orderBy: [...inTextOrder],
  },
  infrastructure: {
    where: notRetired,
    select: {
      slug: true,
      name: true,
      nameAsPrinted: true,
      state: true,
      stateAsPrinted: true,
      description: true,
      city: { select: refSelection },
      participations: {
        where: publicParticipation,
        select: participationSelection,
        orderBy: [...inRoleOrder],
      },
      doubt: true,
      citations: true,
    },
    orderBy: [...inTextOrder],
  },
  milestones: {
    where: notRetired,
    select: {
      slug: true,
      kind: true,
      title: true,
      titleAsPrinted: true,
      description: true,
      startsOn: true,
      endsOn: true,
      precision: true,
      dateAsPrinted: true,
      city: { select: refSelection },
      venue: true,
      theme: true,
      doubt: true,
      citations: true,
    },
    orderBy: [...inTextOrder],
  },
  references: {
    where: notRetired,
    select: {
      slug: true,
      title: true,
      titleAsPrinted: true,
      issuer: true,
      issuedOn: true,
      issuedPrecision: true,
      remark: true,
      citations: true,
    },
    orderBy: [...inTextOrder],
  },
} as const satisfies Prisma.ForumSelect

export type OpenForumRow = Prisma.ForumGetPayload<{ select: typeof summarySelection }>
export type OpenForumDetailRow = Prisma.ForumGetPayload<{ select: typeof detailSelection }>

/** Published forums in the order of their slugs; one query. */
export function listForumsForOpenData(
  after: CursorKey | null,
  take: number,
): Promise<OpenForumRow[]> {
  return db.forum.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [publishedForum, afterSlug(after)] },
    select: summarySelection,
    orderBy: { slug: 'asc' },
    take,
  })
}

/** One published forum with all that its text states of it; null when there is none. One query. */
export function getForumForOpenData(slug: string): Promise<OpenForumDetailRow | null> {
  return db.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { ...publishedForum, slug },
    select: detailSelection,
  })
}

/** What the lists of a forum need to know of it; null when there is no such published forum. */
export function getForumScope(slug: string): Promise<{ id: string; timeZone: string } | null> {
  return db.forum.findFirst({
    where: { ...publishedForum, slug },
    select: { id: true, timeZone: true },
  })
}
