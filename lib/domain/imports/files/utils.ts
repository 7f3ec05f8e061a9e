import { plainFields } from '#lib/domain/edits/rich/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { formatDayPart } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Column, Table } from '#lib/platform/tables/table.ts'
import {
  HalfDay,
  type ImportKind,
  OrganisationKind,
  SessionKind,
  SessionStatus,
} from '#prisma/generated/enums.ts'
import { SESSION_COLUMNS, TOLD_COLUMNS } from '../constants.ts'
import type { ImportBatch, ImportRow, PlannedRow } from '../types.ts'
import { yesLabel } from '../words/choices/utils.ts'
import { faultText } from '../words/faults/utils.ts'
import { columnLabels, kindLabel, organisationKindLabel, statusLabel } from '../words/utils.ts'

export type Cells = Readonly<Record<string, string>>

const textColumn = (key: string, label: string): Column<Cells> => ({
  key,
  label,
  type: 'text',
  value: (row) => row[key] ?? null,
})

type Shown = { locale: Locale; timeZone: string }

/** A list as a table, with the columns that an import of its kind reads. */
export function listTable(
  kind: ImportKind,
  rows: readonly Cells[],
  { locale, timeZone }: Shown,
): Table<Cells> {
  const columns = [...columnLabels(kind, locale)].map(([key, label]) => textColumn(key, label))
  return { name: getT(locale, 'imports')(`sheets.${kind}`), columns, rows, timeZone }
}

type Told = { here: number; everywhere: number; hasSource: boolean; isRetired: boolean }
type ExportedRecord = Told & { slug: string; fields: Fields }

/** People or organisations as an import reads them, and beside that what the panel's list tells of each. */
export function recordTable(
  kind: 'person' | 'organisation',
  records: readonly ExportedRecord[],
  shown: Shown,
): Table<Cells> {
  const { locale } = shown
  const t = getT(locale, 'imports')
  const told = TOLD_COLUMNS.map((key): Column<Cells> => {
    const label = t(`told.${key}`)
    if (key !== 'here' && key !== 'everywhere') return textColumn(key, label)
    return { key, label, type: 'number', value: (row) => Number(row[key]) }
  })
  const table = listTable(
    kind,
    records.map((one) => recordCells(one, locale)),
    shown,
  )
  // Whoever is there already is not another one.
  const own = table.columns.filter(({ key }) => key !== 'another')
  return { ...table, columns: [...own, ...told] }
}

function recordCells({ slug, fields, ...told }: ExportedRecord, locale: Locale): Cells {
  const yes = (is: boolean) => (is ? yesLabel(locale) : '')
  const kind = among(OrganisationKind, fields.kind)
  return {
    ...fields,
    slug,
    ...(kind ? { kind: organisationKindLabel(kind, locale) } : {}),
    joint: yes(fields.joint === 'yes'),
    ...{ here: String(told.here), everywhere: String(told.everywhere) },
    ...{ source: yes(told.hasSource), retired: yes(told.isRetired) },
  }
}

const among = <T extends string>(codes: Record<string, T>, code: string | undefined) =>
  Object.values(codes).find((one) => one === code)

/** A part of the programme as a row that an import reads. */
export function cellsOf(slug: string, drawnUp: Fields, locale: Locale): Cells {
  const fields = plainFields(drawnUp)
  const own = SESSION_COLUMNS.map((key) => [key, fields[key] ?? ''] as const)
  const kind = among(SessionKind, fields.kind)
  const status = among(SessionStatus, fields.status)
  const half = among(HalfDay, fields['slot0.half'])
  return {
    ...Object.fromEntries(own),
    slug,
    kind: kind ? kindLabel(kind, locale) : '',
    status: status ? statusLabel(status, locale) : '',
    'slot0.half': half ? formatDayPart(half, locale) : '',
  }
}

/** The rows that cannot be written, as they were brought, each with its line and its reasons. */
export function refusedTable(
  {
    kind,
    rows,
    plan,
  }: Pick<ImportBatch, 'kind'> & { rows: readonly ImportRow[]; plan: readonly PlannedRow[] },
  { locale, timeZone }: Shown,
): Table<Cells> {
  const t = getT(locale, 'imports')
  const known = new Map(rows.map(({ line, cells }) => [line, cells]))
  const refused = plan
    .filter(({ verdict }) => verdict === 'refused')
    .map(({ line, faults }) => ({
      ...known.get(line),
      line: String(line),
      reasons: faults.map((one) => faultText(kind, one, locale)).join('\n'),
    }))
  const table = listTable(kind, refused, { locale, timeZone })
  const more = [textColumn('line', t('rows.line')), textColumn('reasons', t('reasons'))]
  return { ...table, columns: [...more, ...table.columns] }
}
