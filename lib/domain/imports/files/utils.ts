import type { Fields } from '#lib/domain/edits/types.ts'
import { formatDayPart } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Column, Table } from '#lib/platform/tables/table.ts'
import { HalfDay, SessionKind, SessionStatus } from '#prisma/generated/enums.ts'
import { SESSION_COLUMNS } from '../constants.ts'
import type { ImportRow, PlannedRow } from '../types.ts'
import { faultText } from '../words/faults/utils.ts'
import { columnLabels, kindLabel, statusLabel } from '../words/utils.ts'

export type Cells = Readonly<Record<string, string>>

const textColumn = (key: string, label: string): Column<Cells> => ({
  key,
  label,
  type: 'text',
  value: (row) => row[key] ?? null,
})

/** A list of sessions as a table, with the columns that an import reads. */
export function sessionTable(
  rows: readonly Cells[],
  { locale, timeZone }: { locale: Locale; timeZone: string },
): Table<Cells> {
  const labels = columnLabels(locale)
  const columns = SESSION_COLUMNS.map((key) => textColumn(key, labels[key]))
  return { name: getT(locale, 'imports')('sheet'), columns, rows, timeZone }
}

const among = <T extends string>(codes: Record<string, T>, code: string | undefined) =>
  Object.values(codes).find((one) => one === code)

/** A part of the programme as a row that an import reads. */
export function cellsOf(slug: string, fields: Fields, locale: Locale): Cells {
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
  { rows, plan }: { rows: readonly ImportRow[]; plan: readonly PlannedRow[] },
  { locale, timeZone }: { locale: Locale; timeZone: string },
): Table<Cells> {
  const t = getT(locale, 'imports')
  const known = new Map(rows.map(({ line, cells }) => [line, cells]))
  const refused = plan
    .filter(({ verdict }) => verdict === 'refused')
    .map(({ line, faults }) => ({
      ...known.get(line),
      line: String(line),
      reasons: faults.map((one) => faultText(one, locale)).join('\n'),
    }))
  const table = sessionTable(refused, { locale, timeZone })
  const more = [textColumn('line', t('rows.line')), textColumn('reasons', t('reasons'))]
  return { ...table, columns: [...more, ...table.columns] }
}
