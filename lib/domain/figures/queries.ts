import 'server-only'
import { findCity, listCityChoices } from '#lib/domain/cities/naming/queries.ts'
import { lockOrder, lockOwn } from '#lib/domain/edits/order/queries.ts'
import type { Ordered } from '#lib/domain/edits/order/types.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { EditedFigure, FigureChoices, FigureFacts, ListedFigure, Subject } from './types.ts'
import { fieldsOfFigure } from './utils.ts'

const slugOf = { select: { slug: true } } as const
export const figureSelect = {
  ...{ id: true, slug: true, version: true, retiredAt: true, label: true, value: true },
  ...{ atLeast: true, atMost: true, unit: true, asPrinted: true, period: true, group: true },
  ...{ isTotal: true, doubt: true, citations: true },
  ...{ outcomeId: true, organisationId: true, cityId: true, infrastructureId: true },
  ...{ outcome: slugOf, organisation: slugOf, city: slugOf, infrastructure: slugOf },
} as const satisfies Prisma.FigureSelect
export type FigureRow = Prisma.FigureGetPayload<{ select: typeof figureSelect }>

export const toFigureFacts = (row: FigureRow): FigureFacts => ({
  label: toText(row.label),
  value: row.value?.toFixed() ?? null,
  atLeast: row.atLeast?.toFixed() ?? null,
  atMost: row.atMost?.toFixed() ?? null,
  unit: toTextOrNull(row.unit),
  asPrinted: row.asPrinted,
  period: toTextOrNull(row.period),
  outcome: row.outcome?.slug ?? null,
  organisation: row.organisation?.slug ?? null,
  city: row.city?.slug ?? null,
  infrastructure: row.infrastructure?.slug ?? null,
  ...{ group: row.group, isTotal: row.isTotal },
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

const named = { select: { name: true, retiredAt: true } } as const

/** What a forum's sources state in numbers, in its order, with what was taken out. One query. */
export async function listForumFigures(forumId: string): Promise<ListedFigure[]> {
  const rows = await db.figure.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, label: true, value: true, atLeast: true, atMost: true, unit: true },
      ...{ group: true, isTotal: true, citations: true, retiredAt: true },
      outcome: { select: { slug: true, title: true, retiredAt: true } },
      ...{ organisation: named, city: named, infrastructure: named },
    },
  })
  return rows.map(({ outcome, organisation, city, infrastructure, ...row }) => {
    const about = organisation ?? city ?? infrastructure
    // A figure of a city stays in sight without it.
    const isGone = about !== null && about !== city && about.retiredAt !== null
    return {
      ...{ slug: row.slug, group: row.group, isTotal: row.isTotal, label: toText(row.label) },
      value: row.value?.toNumber() ?? null,
      atLeast: row.atLeast?.toNumber() ?? null,
      atMost: row.atMost?.toNumber() ?? null,
      unit: toTextOrNull(row.unit),
      outcome: outcome && {
        ...{ slug: outcome.slug, name: toText(outcome.title) },
        isRetired: outcome.retiredAt !== null,
      },
      about: about && { name: toText(about.name), isGone },
      hasSource: toCitations(row.citations).length > 0,
      isRetired: row.retiredAt !== null,
    }
  })
}

const toEdited = (row: FigureRow): EditedFigure => {
  const facts = toFigureFacts(row)
  const { id: figureId, slug, version } = row
  return { figureId, slug, version, facts, fields: fieldsOfFigure(facts) }
}

/** The same with all that can be said of each. One query. */
export async function listEditedFigures(forumId: string): Promise<EditedFigure[]> {
  const rows = await db.figure.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: figureSelect,
  })
  return rows.map(toEdited)
}

/** One of the forum's with all that can be said, for a form; null for any other. One query. */
export async function getEditedFigure(forumId: string, slug: string): Promise<EditedFigure | null> {
  const row = await db.figure.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, forumId },
    select: figureSelect,
  })
  return row && toEdited(row)
}

/** Locks one of this forum, and reads it; null where there is none. Two queries. */
export async function lockFigure(
  tx: Tx,
  own: { forumId: string; slug: string },
): Promise<FigureRow | null> {
  const id = await lockOwn(tx, 'figure', own)
  return id === null
    ? null
    : tx.figure.findUnique({
        relationLoadStrategy: 'join',
        where: { id },
        select: figureSelect,
      })
}

/** All of a forum in their order, locked; peers are those that readers see in one list: of one outcome, or of none. One query. */
export const lockList = (
  tx: Tx,
  { forumId, outcomeId }: { forumId: string; outcomeId: string | null },
): Promise<Ordered[]> =>
  lockOrder(tx, 'figure', forumId, Prisma.sql`"outcomeId" IS NOT DISTINCT FROM ${outcomeId}::uuid`)

/** Whether another figure in the same list is the total of this group already. One query. */
export async function hasOtherTotal(
  tx: Tx,
  {
    forumId,
    outcomeId,
    group,
    own,
  }: Record<'forumId' | 'group', string> & Record<'outcomeId' | 'own', string | null>,
): Promise<boolean> {
  const others = own === null ? {} : { NOT: { id: own } }
  const where = { forumId, outcomeId, group, isTotal: true, retiredAt: null, ...others }
  return (await tx.figure.count({ where })) > 0
}

export type Named = Record<`${Subject}Id`, string | null>
export const NOBODY: Named = {
  ...{ outcomeId: null, organisationId: null, cityId: null, infrastructureId: null },
}

/** The record that this figure is about; all null where it is not there. One query at most. */
export async function findSubject(
  tx: Tx,
  forumId: string,
  facts: Pick<FigureFacts, Subject>,
): Promise<Named> {
  const { outcome, organisation, city, infrastructure } = facts
  const select = { id: true } as const
  const own = { forumId, retiredAt: null }
  if (outcome !== null) {
    const found = await tx.outcome.findFirst({ where: { slug: outcome, ...own }, select })
    return { ...NOBODY, outcomeId: found?.id ?? null }
  }
  if (infrastructure !== null) {
    const where = { slug: infrastructure, ...own }
    const found = await tx.infrastructure.findFirst({ where, select })
    return { ...NOBODY, infrastructureId: found?.id ?? null }
  }
  if (organisation !== null) {
    const where = { slug: organisation, retiredAt: null }
    const found = await tx.organisation.findFirst({ where, select })
    return { ...NOBODY, organisationId: found?.id ?? null }
  }
  return { ...NOBODY, cityId: await findCity(tx, city) }
}

/** What the form offers: outcomes and buildings of the forum, bodies and cities of the record, and what `own` names by now. Four queries. */
export async function listFigureChoices({
  forumId,
  own,
}: {
  forumId: string
  own: string | null
}): Promise<FigureChoices> {
  const names = { figures: { some: { forumId, slug: own ?? '' } } }
  const offered = { OR: [{ retiredAt: null }, names] }
  const named = { slug: true, name: true } as const
  const [outcomes, organisations, cities, infrastructure] = await Promise.all([
    db.outcome.findMany({
      where: { forumId, ...offered },
      ...{ select: { slug: true, title: true }, orderBy: { position: 'asc' } },
    }),
    db.organisation.findMany({ where: offered, select: named, orderBy: { slug: 'asc' } }),
    listCityChoices(names),
    db.infrastructure.findMany({
      where: { forumId, ...offered },
      ...{ select: named, orderBy: { position: 'asc' } },
    }),
  ])
  const toChoice = (row: { slug: string; name: Prisma.JsonValue }) => ({
    ...{ slug: row.slug, name: toText(row.name) },
  })
  return {
    outcome: outcomes.map(({ slug, title }) => ({ slug, name: toText(title) })),
    organisation: organisations.map(toChoice),
    city: cities,
    infrastructure: infrastructure.map(toChoice),
  }
}

/** The groups of a forum's figures. One query. */
export async function listGroups(forumId: string): Promise<string[]> {
  const rows = await db.figure.findMany({
    where: { forumId, group: { not: null } },
    ...{ distinct: ['group'], select: { group: true }, orderBy: { group: 'asc' } },
  })
  return rows.flatMap(({ group }) => group ?? [])
}
