import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { readTableFormat, type Table } from '#lib/platform/tables/table.ts'
import { TABLE_MEDIA_TYPES, tableFile } from '#lib/platform/tables/table-file.ts'
import { IMPORT_ROLES } from '../constants.ts'
import { loadImport } from '../loaders.ts'
import { type Cells, cellsOf, refusedTable, sessionTable } from './utils.ts'

type Asked = { locale: Locale; path: string; slug: string; format: string | undefined }
type Made = (() => Promise<Table<Cells> | null>) | null

/** A file whose table is made once it is certain who asks; null where there is nothing for the reader. */
async function fileOf({ slug, format: asked }: Asked, name: string, make: Made) {
  const format = readTableFormat(asked)
  const table = format && make ? await make() : null
  if (!format || !table) return null
  const body = () => tableFile(table, format)
  return { make: body, name: `${slug}-${name}.${format}`, type: TABLE_MEDIA_TYPES[format] }
}

const scopeOf = ({ locale, path, slug }: Asked) => pageForumScope(locale, path, slug, IMPORT_ROLES)

/** An empty list of sessions, to be filled in. */
export async function loadTemplate(asked: Asked) {
  const scope = await scopeOf(asked)
  const { locale } = asked
  return fileOf(
    asked,
    'sessions',
    scope && (async () => sessionTable([], { locale, timeZone: 'UTC' })),
  )
}

/** The programme as it is drawn up, as a list that can be brought back. */
export async function loadProgrammeFile(asked: Asked) {
  const scope = await scopeOf(asked)
  const { locale } = asked
  return fileOf(
    asked,
    'programme',
    scope &&
      (async () => {
        const programme = await getProgramme(scope.forumId)
        if (!programme) return null
        const live = programme.sessions.filter(({ isRetired }) => !isRetired)
        const rows = live.map(({ slug, fields }) => cellsOf(slug, fields, locale))
        return sessionTable(rows, { locale, timeZone: programme.timeZone })
      }),
  )
}

/** The rows of an import that cannot be written, with their reasons. */
export async function loadRefusedRows(asked: Asked & { id: string }) {
  const { locale, path, slug, id } = asked
  const batch = await loadImport(locale, path, slug, id)
  if (!batch?.rows || !batch.plan) return null
  const { rows, plan } = batch
  return fileOf(asked, 'refused', async () =>
    refusedTable({ rows, plan }, { locale, timeZone: 'UTC' }),
  )
}
