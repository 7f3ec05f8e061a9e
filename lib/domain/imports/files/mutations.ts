import 'server-only'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { listEditedOrganisations } from '#lib/domain/organisations/editing/queries.ts'
import { listEditedPeople } from '#lib/domain/people/editing/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import type { RecordKind } from '../types.ts'
import { recordTable } from './utils.ts'

type Export = {
  kind: RecordKind
  forumId: string
  actor: string
  /** What the list was narrowed by; null for all. */
  words: string | null
  format: TableFormat
  locale: Locale
  now: Date
}

/** People or organisations of a forum as a file. That people were taken along is noted before anybody gets it. */
export async function exportRecords(one: Export): Promise<Buffer> {
  const { kind, forumId, words, format, locale } = one
  const shown = { locale, timeZone: 'UTC' }
  if (kind === 'organisation') {
    const found = foundByName(await listEditedOrganisations(forumId), words)
    return tableFile(recordTable(kind, found, shown), format)
  }
  const found = foundByName(await listEditedPeople(forumId), words)
  const file = await tableFile(recordTable(kind, found, shown), format)
  await notePeople(one, found.length)
  return file
}

/** How many, as what, and whether the list was narrowed: what was looked for may be somebody's name. */
async function notePeople({ forumId, actor, words, format, now: at }: Export, count: number) {
  const details = { format, count, filters: words === null ? [] : ['words'] }
  await db.audit.create({ data: { at, event: 'people.exported', forumId, actor, details } })
}
