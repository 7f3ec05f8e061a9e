import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { readTableFormat, type Table } from '#lib/platform/tables/table.ts'
import { TABLE_MEDIA_TYPES, tableFile } from '#lib/platform/tables/table-file.ts'
import { ImportKind } from '#prisma/generated/enums.ts'
import { IMPORT_ROLES } from '../constants.ts'
import { loadImport } from '../loaders.ts'
import type { RecordKind } from '../types.ts'
import { exportRecords } from './mutations.ts'
import { type Cells, cellsOf, listTable, refusedTable } from './utils.ts'

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

const NAMES = { session: 'sessions', person: 'people', organisation: 'organisations' } as const

/** An empty list of one kind, to be filled in. */
export async function loadTemplate(asked: Asked & { kind: string | undefined }) {
  const scope = await scopeOf(asked)
  const { locale } = asked
  const kind = Object.values(ImportKind).find((one) => one === asked.kind)
  if (!kind) return null
  const make = async () => listTable(kind, [], { locale, timeZone: 'UTC' })
  return fileOf(asked, NAMES[kind], scope && make)
}

type AskedRecords = Omit<Asked, 'format'> & { query: Readonly<Record<string, string>> }

/** The people, or the organisations, that a list of the panel shows, by the filter in the address; made when `make` is called. */
export async function loadRecordsFile(kind: RecordKind, { query, ...place }: AskedRecords) {
  const asked = { ...place, format: query.format }
  const scope = await scopeOf(asked)
  const format = readTableFormat(asked.format)
  if (!scope || !format) return null
  const { q: words } = recordQuerySchema.parse(query)
  const { forumId, viewer } = scope
  const now = new Date()
  const one = { kind, forumId, actor: viewer.accountId, words, format, locale: asked.locale, now }
  const name = `${asked.slug}-${NAMES[kind]}-${now.toISOString().slice(0, 10)}.${format}`
  return { make: () => exportRecords(one), name, type: TABLE_MEDIA_TYPES[format] }
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
        return listTable('session', rows, { locale, timeZone: programme.timeZone })
      }),
  )
}

/** The rows of an import that cannot be written, with their reasons. */
export async function loadRefusedRows(asked: Asked & { id: string }) {
  const { locale, path, slug, id } = asked
  const batch = await loadImport(locale, path, slug, id)
  if (!batch?.rows || !batch.plan) return null
  const { kind, rows, plan } = batch
  return fileOf(asked, 'refused', async () =>
    refusedTable({ kind, rows, plan }, { locale, timeZone: 'UTC' }),
  )
}
