import 'server-only'
import { openAgreement, publicStatedList } from '#lib/domain/record/public/queries.ts'
import {
  listSelect,
  refSelect,
  toRef,
  toStatedList,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import type { StatedList } from '#lib/domain/record/types.ts'
import { dayOfColumn } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { AGREEMENT_KINDS } from '../constants.ts'
import type { AgreementTotals, RegisterFacets } from './types.ts'

/** What the register comes to, without the sample forum. One query. */
export async function getAgreementTotals({ now }: { now: Date }): Promise<AgreementTotals> {
  const groups = await db.agreement.groupBy({
    by: ['scope', 'currency'],
    where: { AND: [openAgreement(now), { NOT: { forum: { isSample: true } } }] },
    orderBy: [{ scope: 'asc' }, { currency: 'asc' }],
    _count: { _all: true },
    _sum: { count: true, amount: true },
  })
  const of = (scope: 'single' | 'aggregate') => groups.filter((group) => group.scope === scope)
  const rows = (some: typeof groups) => some.reduce((sum, { _count }) => sum + _count._all, 0)
  const amounts = (some: typeof groups) =>
    some.flatMap(({ currency, _sum }) =>
      currency === null || _sum.amount === null ? [] : [{ currency, value: _sum.amount.toFixed() }],
    )
  const single = of('single')
  const aggregate = of('aggregate')
  return {
    single: {
      count: rows(single),
      withAmount: rows(single.filter(({ currency }) => currency !== null)),
      amounts: amounts(single),
    },
    aggregate: {
      count: rows(aggregate),
      items: aggregate.reduce((sum, { _sum }) => sum + (_sum.count ?? 0), 0),
      amounts: amounts(aggregate),
    },
  }
}

/** The values that filters offer, those of the sample forum among them. One query. */
export async function listRegisterFacets({ now }: { now: Date }): Promise<RegisterFacets> {
  const rows = await db.agreement.findMany({
    relationLoadStrategy: 'join',
    where: openAgreement(now),
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: {
      kind: true,
      signedOn: true,
      forum: { select: { ...refSelect, shortName: true } },
      city: { select: refSelect },
      parties: { select: { organisation: { select: refSelect } } },
    },
  })
  const kinds = new Set(rows.map(({ kind }) => kind))
  return {
    years: [
      ...new Set(
        rows.flatMap(({ signedOn }) =>
          signedOn ? [Number(dayOfColumn(signedOn).slice(0, 4))] : [],
        ),
      ),
    ],
    kinds: AGREEMENT_KINDS.filter((kind) => kinds.has(kind)),
    forums: distinct(rows.map(({ forum }) => forum)).map((forum) => ({
      ...toRef(forum),
      shortName: toTextOrNull(forum.shortName),
    })),
    cities: distinct(rows.map(({ city }) => city)).map(toRef),
    parties: distinct(
      rows.flatMap(({ parties }) => parties.map(({ organisation }) => organisation)),
    ).map(toRef),
  }
}

function distinct<T extends { slug: string; retiredAt: Date | null }>(rows: (T | null)[]): T[] {
  const bySlug = new Map(
    rows.flatMap((row) => (row && !row.retiredAt ? [[row.slug, row] as const] : [])),
  )
  return [...bySlug.values()]
}

/** What a forum's text says of the number of agreements signed there, besides those it describes. One query. */
export async function listStatedAgreements(
  forum: string,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<StatedList[]> {
  const rows = await tx.statedList.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [publicStatedList(now), { kind: 'agreements', forum: { slug: forum } }] },
    orderBy: { slug: 'asc' },
    select: listSelect,
  })
  return rows.map(toStatedList)
}
