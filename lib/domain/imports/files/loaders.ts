import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { agreementListSchema } from '#lib/domain/agreements/editing/schema.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { listParticipations } from '#lib/domain/participations/queries.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import type { AskedList } from '#lib/platform/http/list-file.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { readTableFormat, type Table } from '#lib/platform/tables/table.ts'
import { datedFile, TABLE_MEDIA_TYPES, tableFile } from '#lib/platform/tables/table-file.ts'
import type { ImportKind } from '#prisma/generated/enums.ts'
import { IMPORT_ROLES } from '../constants.ts'
import { loadImport } from '../loaders.ts'
import { kindsFor } from '../policy.ts'
import type { RecordKind } from '../types.ts'
import { exportAgreements, exportRecords } from './mutations.ts'
import { roleTable } from './roles/utils.ts'
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

const NAMES = {
  ...{ session: 'sessions', person: 'people', organisation: 'organisations' },
  ...{ agreement: 'agreements', registration: 'registrations' },
} as const satisfies Record<ImportKind, string>

/** An empty list of one kind, to be filled in. */
export async function loadTemplate(asked: Asked & { kind: string | undefined }) {
  const scope = await scopeOf(asked)
  const { locale } = asked
  const kinds = scope ? kindsFor(scope.role) : []
  const kind = kinds.find((one) => one === asked.kind)
  if (!kind) return null
  const make = async () => listTable(kind, [], { locale, timeZone: 'UTC' })
  return fileOf(asked, NAMES[kind], scope && make)
}

/** The people, or the organisations, that a list of the panel shows, by the filter in the address; made when `make` is called. */
export async function loadRecordsFile(kind: RecordKind, { query, ...place }: AskedList) {
  const asked = { ...place, format: query.format }
  const scope = await scopeOf(asked)
  const format = readTableFormat(asked.format)
  if (!scope || !format) return null
  const { q: words } = recordQuerySchema.parse(query)
  const { forumId, viewer } = scope
  const now = new Date()
  const one = { kind, forumId, actor: viewer.accountId, words, format, locale: asked.locale, now }
  return datedFile(`${asked.slug}-${NAMES[kind]}`, { format, now, make: () => exportRecords(one) })
}

/** The agreements that the panel's list shows, by the filters in the address; made when `make` is called. */
export async function loadAgreementsFile({ query, ...place }: AskedList) {
  const scope = await scopeOf({ ...place, format: query.format })
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const { forumId, viewer } = scope
  const now = new Date()
  const asked = agreementListSchema.parse(query)
  const one = { forumId, actor: viewer.accountId, asked, format, locale: place.locale, now }
  return datedFile(`${place.slug}-${NAMES.agreement}`, {
    format,
    now,
    make: () => exportAgreements(one),
  })
}

/** Who takes part in a forum and as what, as the panel's list has it; made when `make` is called. */
export async function loadRolesFile({ query, ...place }: AskedList) {
  const scope = await scopeOf({ ...place, format: query.format })
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const { locale, slug } = place
  const { forumId } = scope
  const make = async () => {
    const [rows, timeZone] = await Promise.all([listParticipations(forumId), getForumZone(forumId)])
    return tableFile(roleTable(rows, { locale, timeZone }), format)
  }
  return datedFile(`${slug}-roles`, { format, now: new Date(), make })
}

/** The programme as it is drawn up, as a list that can be brought back. */
export async function loadProgrammeFile({ query, ...place }: AskedList) {
  const asked = { ...place, format: query.format }
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
