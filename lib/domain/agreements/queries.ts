import 'server-only'
import { openAgreement } from '#lib/domain/record/public/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { detailSelect, toDetail } from './detail/queries.ts'
import { summarySelect, toSummary } from './summary/queries.ts'
import type { AgreementDetail, AgreementFilter, AgreementSummary } from './types.ts'

type Scope = {
  now: Date
  /** Agreements of the sample forum: among the others unless said otherwise */
  sample?: 'without' | 'only'
}

/** Latest first; those of one day in the order of their text. */
const LATEST_FIRST = [
  { signedOn: { sort: 'desc', nulls: 'last' } },
  { position: 'asc' },
  { slug: 'asc' },
] satisfies Prisma.AgreementOrderByWithRelationInput[]

function matching(
  { forum, kind, year, city, party }: AgreementFilter,
  { now, sample }: Scope,
): Prisma.AgreementWhereInput {
  const isOfSample = { forum: { isSample: true } }
  return {
    AND: [
      openAgreement(now),
      sample === 'only' ? isOfSample : {},
      sample === 'without' ? { NOT: isOfSample } : {},
    ],
    kind,
    ...(forum === undefined ? {} : { forum: { slug: forum } }),
    ...(city === undefined ? {} : { city: { slug: city } }),
    ...(party === undefined ? {} : { parties: { some: { organisation: { slug: party } } } }),
    ...(year === undefined
      ? {}
      : {
          signedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
        }),
  }
}

/** Rows of the register that readers may see, latest first. One query. */
export async function listAgreements({
  skip,
  take,
  now,
  sample,
  tx = db,
  ...filter
}: AgreementFilter & Scope & { skip?: number; take?: number; tx?: Tx }): Promise<
  AgreementSummary[]
> {
  const rows = await tx.agreement.findMany({
    relationLoadStrategy: 'join',
    where: matching(filter, { now, sample }),
    orderBy: LATEST_FIRST,
    select: summarySelect,
    skip,
    take,
  })
  return rows.map(toSummary)
}

/** How many rows `listAgreements` would give without limits. One query. */
export function countAgreements({ now, sample, ...filter }: AgreementFilter & Scope) {
  return db.agreement.count({ where: matching(filter, { now, sample }) })
}

/** The whole entries of one forum, latest first. One query. */
export async function listForumAgreements(
  forum: string,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<AgreementDetail[]> {
  const rows = await tx.agreement.findMany({
    relationLoadStrategy: 'join',
    where: matching({ forum }, { now }),
    orderBy: LATEST_FIRST,
    select: detailSelect(now),
  })
  return rows.map(toDetail)
}

/** One whole entry; null when there is none to show, an embargoed one included. One query. */
export async function getAgreement(
  slug: string,
  { now }: { now: Date },
): Promise<AgreementDetail | null> {
  const row = await db.agreement.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...openAgreement(now) },
    select: detailSelect(now),
  })
  return row && toDetail(row)
}
