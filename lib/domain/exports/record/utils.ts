import type { ListedAlliance } from '#lib/domain/alliances/editing/types.ts'
import type { ListedCity } from '#lib/domain/cities/editing/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { EditedFigure } from '#lib/domain/figures/types.ts'
import type { EditedOutcome } from '#lib/domain/outcomes/editing/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { ListedSource } from '#lib/domain/sources/editing/types.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import { LANGS, type Lang, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { readable } from '#lib/platform/rich-text/plain.ts'
import { languageColumns, numberColumn, textColumn } from '#lib/platform/tables/columns.ts'
import type { Column, Table } from '#lib/platform/tables/table.ts'

/** No column of these is an instant. */
const timeZone = 'UTC'

const inLanguages = <Name extends string>(name: Name) =>
  LANGS.map((lang): `${Name}.${Lang}` => `${name}.${lang}`)

/** Columns that several lists have, called as imports call them. */
function toldColumns(locale: Locale) {
  const t = getT(locale, 'exports')
  const lists = getT(locale, 'imports')
  const yes = (is: boolean) => (is ? t('yes') : null)
  return {
    slug: textColumn<{ slug: string }>('slug', lists('columns.slug'), ({ slug }) => slug),
    source: textColumn<{ hasSource: boolean }>('source', lists('told.source'), ({ hasSource }) =>
      yes(hasSource),
    ),
    own: textColumn<{ isOwn: boolean }>('own', t('told.own'), ({ isOwn }) => yes(isOwn)),
    retired: textColumn<{ isRetired: boolean }>('retired', lists('told.retired'), (row) =>
      yes(row.isRetired),
    ),
  }
}

type Edited = {
  slug: string
  fields: Fields
  facts: { citations: readonly Citation[]; isRetired: boolean }
}

/** Around the fields of a form: its address before, its sources and whether it was taken out behind. */
function withTold<Row extends Edited>(locale: Locale, fields: readonly Column<Row>[]) {
  const { slug, retired } = toldColumns(locale)
  return [
    slug,
    ...fields,
    textColumn<Row>('sources', getT(locale, 'exports')('told.sources'), ({ facts }) =>
      facts.citations.map(({ document, quote }) => `${document}: ${quote}`).join('\n'),
    ),
    { ...retired, value: ({ facts }: Row) => retired.value(facts) } as Column<Row>,
  ]
}

const OUTCOME_FIELDS = [
  ...([...inLanguages('title'), 'titleAsPrinted'] as const),
  ...([...inLanguages('verb'), 'verbAsPrinted'] as const),
  ...([...inLanguages('description'), ...inLanguages('points')] as const),
  ...(['happenedOn', 'dateAsPrinted', 'session', 'organisation', 'alliance'] as const),
  ...inLanguages('doubt'),
]

/** Outcomes with all that their form says, a text that is laid out in plain words, in the order of the list. */
export function outcomeTable(rows: readonly EditedOutcome[], locale: Locale): Table<EditedOutcome> {
  const t = getT(locale, 'outcome-panel')
  const kinds = getT(locale, 'outcomes')
  const columns = withTold<EditedOutcome>(locale, [
    textColumn('kind', t('fields.kind'), ({ facts }) => kinds(`kinds.${facts.kind}`)),
    ...OUTCOME_FIELDS.map((key) =>
      textColumn<EditedOutcome>(
        key,
        t(`fields.${key}`),
        ({ fields }) => readable(fields[key] ?? '') || null,
      ),
    ),
  ])
  return { name: t('title'), columns, rows, timeZone }
}

const FIGURE_NUMBERS = ['value', 'atLeast', 'atMost'] as const
const FIGURE_FIELDS = [
  ...inLanguages('unit'),
  'asPrinted' as const,
  ...inLanguages('period'),
  ...(['outcome', 'organisation', 'city', 'infrastructure', 'group'] as const),
]

/** Figures in the same way; a number is one. */
export function figureTable(rows: readonly EditedFigure[], locale: Locale): Table<EditedFigure> {
  const t = getT(locale, 'figure-panel')
  const field = (key: (typeof FIGURE_FIELDS)[number] | `${'label' | 'doubt'}.${Lang}`) =>
    textColumn<EditedFigure>(key, t(`fields.${key}`), ({ fields }) => fields[key] ?? null)
  const columns = withTold<EditedFigure>(locale, [
    ...inLanguages('label').map(field),
    ...FIGURE_NUMBERS.map((key) =>
      numberColumn<EditedFigure>(key, t(`fields.${key}`), ({ facts }) =>
        facts[key] === null ? null : Number(facts[key]),
      ),
    ),
    ...FIGURE_FIELDS.map(field),
    textColumn('total', t('fields.total'), ({ facts }) =>
      facts.isTotal ? getT(locale, 'exports')('yes') : null,
    ),
    ...inLanguages('doubt').map(field),
  ])
  return { name: t('title'), columns, rows, timeZone }
}

const nameColumns = (locale: Locale) => {
  const t = getT(locale, 'record-panel')
  return languageColumns<Pick<ListedCity, 'name'>>(
    'name',
    (lang) => t(`fields.name.${lang}`),
    ({ name }) => name,
  )
}

/** The cities that the list shows, and what it tells of each. */
export function cityTable(rows: readonly ListedCity[], locale: Locale): Table<ListedCity> {
  const t = getT(locale, 'city-panel')
  const all = getT(locale, 'record-panel')
  const lists = getT(locale, 'imports')
  const { slug, source, own, retired } = toldColumns(locale)
  const columns: Column<ListedCity>[] = [
    slug,
    ...nameColumns(locale),
    textColumn('country', all('fields.country'), ({ country }) => countryName(country, locale)),
    textColumn('standing', t('fields.standing'), ({ isCity }) =>
      t(`standings.${isCity ? 'city' : 'area'}`),
    ),
    numberColumn('here', lists('told.here'), ({ here }) => here),
    numberColumn('everywhere', lists('told.everywhere'), ({ everywhere }) => everywhere),
    ...[source, own, retired],
  ]
  return { name: t('title'), columns, rows, timeZone }
}

/** The alliances in the same way. */
export function allianceTable(
  rows: readonly ListedAlliance[],
  locale: Locale,
): Table<ListedAlliance> {
  const t = getT(locale, 'alliance-panel')
  const { slug, source, own, retired } = toldColumns(locale)
  const columns: Column<ListedAlliance>[] = [
    slug,
    ...nameColumns(locale),
    numberColumn('services', t('services'), ({ services }) => services),
    numberColumn('members', t('members'), ({ members }) => members),
    textColumn('managed', t('managed'), ({ isManaged }) =>
      t(isManaged ? 'byManagers' : 'byForums'),
    ),
    ...[source, own, retired],
  ]
  return { name: t('title'), columns, rows, timeZone }
}

/** The documents in the same way. */
export function sourceTable(rows: readonly ListedSource[], locale: Locale): Table<ListedSource> {
  const t = getT(locale, 'source-panel')
  const { slug, own } = toldColumns(locale)
  const columns: Column<ListedSource>[] = [
    slug,
    ...languageColumns<ListedSource>(
      'title',
      (lang) => t(`fields.title.${lang}`),
      ({ title }) => title,
    ),
    ...languageColumns<ListedSource>(
      'publisher',
      (lang) => t(`fields.publisher.${lang}`),
      ({ publisher }) => publisher,
    ),
    {
      ...{ key: 'publishedOn', label: t('columns.day'), type: 'date' },
      value: ({ publishedOn }) => publishedOn,
    },
    own,
  ]
  return { name: t('title'), columns, rows, timeZone }
}
