import 'server-only'
import { listRegistrationsForExport } from '#lib/domain/registrations/panel/queries.ts'
import type { RegistrationFilter } from '#lib/domain/registrations/panel/types.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { inSnapshot } from '#lib/platform/snapshot.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { type CountedFile, countedFile } from '#lib/platform/tables/table-file.ts'
import { listExportedQuestions } from './queries.ts'
import { exportColumns, filterNames } from './utils.ts'

type Export = {
  forumId: string
  actor: string
  timeZone: string
  locale: Locale
  format: TableFormat
  filter: RegistrationFilter
  now: Date
}

/** The file, of one moment; the row about it is written before anybody gets it. */
export async function exportRegistrations(one: Export): Promise<Buffer> {
  const { forumId, actor, format, filter, now } = one
  const { file, count } = await inSnapshot(db, (tx) => fileOf(tx, one))
  await noteExport({ forumId, actor, format, count, filters: filterNames(filter), now })
  return file
}

async function fileOf(tx: Tx, one: Export): Promise<CountedFile> {
  const { forumId, timeZone, locale, format, filter } = one
  const questions = await listExportedQuestions(tx, forumId)
  const table = {
    name: getT(locale, 'exports')('registrations'),
    columns: exportColumns(questions, locale),
    rows: listRegistrationsForExport(tx, { forumId }, filter),
    timeZone,
  }
  return countedFile(table, format)
}

/** That a list of people left the portal: how many, as what, by which filters; nobody's data. */
async function noteExport(noted: {
  forumId: string
  actor: string
  format: TableFormat
  count: number
  filters: string[]
  now: Date
}): Promise<void> {
  const { forumId, actor, format, count, filters, now: at } = noted
  const details = { format, count, filters }
  await db.audit.create({
    data: { at, event: 'registrations.exported', forumId, actor, details },
  })
}
