import 'server-only'
import { listRegistrationsForExport } from '#lib/domain/registrations/panel/queries.ts'
import type {
  ExportedRegistration,
  RegistrationFilter,
} from '#lib/domain/registrations/panel/types.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
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

/** The file; the row about it is written before anybody gets it. */
export async function exportRegistrations(one: Export): Promise<Buffer> {
  const { forumId, actor, timeZone, locale, format, filter, now } = one
  const questions = await listExportedQuestions(forumId)
  let count = 0
  async function* rows(): AsyncGenerator<ExportedRegistration> {
    for await (const part of listRegistrationsForExport({ forumId }, filter)) {
      count += part.length
      yield* part
    }
  }
  const table = {
    name: getT(locale, 'exports')('registrations'),
    columns: exportColumns(questions, locale),
    rows: rows(),
    timeZone,
  }
  const file = await tableFile(table, format)
  await noteExport({ forumId, actor, format, count, filters: filterNames(filter), now })
  return file
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
