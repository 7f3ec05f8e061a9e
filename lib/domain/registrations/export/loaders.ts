import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { listQuerySchema } from '#lib/domain/registrations/panel/schema.ts'
import type { AskedList } from '#lib/platform/http/list-file.ts'
import { readTableFormat } from '#lib/platform/tables/table.ts'
import { datedFile } from '#lib/platform/tables/table-file.ts'
import { exportRegistrations } from './mutations.ts'

/**
 * What an address of an export asks for, made when `make` is called; null where there is nothing here
 * for the reader, or no such format.
 */
export async function loadRegistrationsExport({ locale, path, slug, query }: AskedList) {
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const { forumId, viewer } = scope
  const timeZone = await getForumZone(forumId)
  const { filter } = listQuerySchema.parse(query)
  const now = new Date()
  const one = { forumId, actor: viewer.accountId, timeZone, locale, format, filter, now }
  const make = () => exportRegistrations(one)
  return datedFile(`${slug}-registrations`, { format, now, make })
}
