import type { z } from 'zod'
import { isoOf, toPartialDate } from '#lib/platform/dates/partial-date.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DatePrecision } from '#prisma/generated/enums.ts'
import type {
  appearanceSelection,
  figureSelection,
  participationSelection,
  statedListSelection,
  titleSelection,
} from './queries.ts'
import type {
  openAppearanceSchema,
  openFigureSchema,
  openParticipationSchema,
  openRefSchema,
  openSourcesSchema,
  openStatedListSchema,
  openTitledRefSchema,
  openTitleSchema,
} from './schema.ts'

type Stored = { document: string; quote: string; note?: unknown }

/** Citations as stored (a CHECK holds their shape) as the `sources` of a record. */
export function presentSources(
  citations: unknown,
  say: Speaker,
): z.infer<typeof openSourcesSchema> {
  return (citations as Stored[]).map(({ document, quote, note }) => ({
    document,
    quote,
    note: say.textOrNull(note),
  }))
}

type Ref = { slug: string; name: unknown }

export function presentRef(row: Ref, say: Speaker): z.infer<typeof openRefSchema> {
  return { slug: row.slug, name: say.text(row.name) }
}

type Retirable = { retiredAt: Date | null }

/** Null for what a reader cannot open: nothing, or something retired. */
export function presentRefOrNull(row: (Ref & Retirable) | null, say: Speaker) {
  return row?.retiredAt === null ? presentRef(row, say) : null
}

/** Where the Latin form of a name comes from. */
export function latinNameFrom(row: { latinAsPrinted: string | null; name: unknown }) {
  if (row.latinAsPrinted !== null) return 'source' as const
  return (row.name as { en?: string }).en === undefined ? null : ('portal' as const)
}

type SessionRow = { slug: string; title: unknown } & Retirable

/** The same for a session, which has a title. */
export function presentSession(
  row: SessionRow | null,
  say: Speaker,
): z.infer<typeof openTitledRefSchema> | null {
  return row?.retiredAt === null ? { slug: row.slug, title: say.text(row.title) } : null
}

type TitleRow = Prisma.AppearanceTitleGetPayload<{ select: (typeof titleSelection)['select'] }>

export function presentTitles(rows: TitleRow[], say: Speaker): z.infer<typeof openTitleSchema>[] {
  return rows.map(({ asPrinted, text, organisation }) => ({
    asPrinted,
    text: say.text(text),
    organisation: organisation?.retiredAt === null ? organisation.slug : null,
  }))
}

type AppearanceRow = Prisma.AppearanceGetPayload<{ select: typeof appearanceSelection }>

/** `order` counts from 1 in the list at hand. */
export function presentAppearance(
  row: AppearanceRow,
  order: number,
  say: Speaker,
): z.infer<typeof openAppearanceSchema> {
  return {
    role: row.role,
    person: { slug: row.person.slug, name: say.personName(row.person.name) },
    nameAsPrinted: row.nameAsPrinted,
    titles: presentTitles(row.titles, say),
    order,
    remark: say.textOrNull(row.remark),
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}

type ParticipationRow = Prisma.ParticipationGetPayload<{ select: typeof participationSelection }>

/** Roles in the order they come in; `order` counts from 1 within each role. */
export function presentParticipations(
  rows: ParticipationRow[],
  say: Speaker,
): z.infer<typeof openParticipationSchema>[] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const order = (counts.get(row.role) ?? 0) + 1
    counts.set(row.role, order)
    return {
      role: row.role,
      organisation: presentRef(row.organisation, say),
      asPrinted: row.asPrinted,
      order,
      remark: say.textOrNull(row.remark),
      doubt: say.textOrNull(row.doubt),
      sources: presentSources(row.citations, say),
    }
  })
}

type StatedListRow = Prisma.StatedListGetPayload<{ select: typeof statedListSelection }>

export function presentStatedList(
  { citations, label, ...row }: StatedListRow,
  say: Speaker,
): z.infer<typeof openStatedListSchema> {
  return { ...row, label: say.text(label), sources: presentSources(citations, say) }
}

/**
 * A stored decimal as a JSON number. Exact up to 2^53, which is nine quadrillion; every amount and
 * figure on record is far below.
 */
export function presentDecimal(value: { toString(): string } | null): number | null {
  return value === null ? null : Number(value.toString())
}

type FigureRow = Prisma.FigureGetPayload<{ select: typeof figureSelection }>

export function presentFigure(row: FigureRow, say: Speaker): z.infer<typeof openFigureSchema> {
  return {
    slug: row.slug,
    label: say.text(row.label),
    value: presentDecimal(row.value),
    atLeast: presentDecimal(row.atLeast),
    atMost: presentDecimal(row.atMost),
    unit: say.textOrNull(row.unit),
    asPrinted: row.asPrinted,
    period: say.textOrNull(row.period),
    group: row.group,
    isTotal: row.isTotal,
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}

/** A date column as open data gives it; null stays null. */
export function presentDay(value: Date | null, precision: DatePrecision | null): string | null {
  const date = toPartialDate(value, precision)
  return date === null ? null : isoOf(date)
}
