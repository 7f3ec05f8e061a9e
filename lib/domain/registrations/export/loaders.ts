import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { listQuerySchema } from '#lib/domain/registrations/panel/schema.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { readTableFormat } from '#lib/platform/tables/table.ts'
import { TABLE_MEDIA_TYPES } from '#lib/platform/tables/table-file.ts'
import { exportRegistrations } from './mutations.ts'

/**
 * What an address of an export asks for, made when `make` is called; null where there is nothing here
 * for the reader, or no such format.
 */
export async function loadRegistrationsExport(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, string>,
) {
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const { forumId, viewer } = scope
  const timeZone = await getForumZone(forumId)
  const { filter } = listQuerySchema.parse(query)
  const now = new Date()
  const one = { forumId, actor: viewer.accountId, timeZone, locale, format, filter, now }
  const name = `${slug}-registrations-${now.toISOString().slice(0, 10)}.${format}`
  return { make: () => exportRegistrations(one), name, type: TABLE_MEDIA_TYPES[format] }
}
