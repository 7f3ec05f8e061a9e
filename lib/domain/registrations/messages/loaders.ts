import 'server-only'
import { randomUUID } from 'node:crypto'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { NO_FILTER } from '../panel/utils.ts'
import { countReachable } from './queries.ts'
import { filterOf } from './schema.ts'

/** To whom the address asks to write, and a key for this one message. */
export async function loadMessageForm(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
) {
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  if (!scope) return null
  const { sent: _, ...meant } = query
  const texts = Object.entries(meant).map(([name, value]) => [name, String(value)])
  const filter = filterOf(String(new URLSearchParams(texts)))
  const asked = { filter: filter ?? NO_FILTER, sort: 'newest' as const, page: 1 }
  const count = filter ? await countReachable(scope, filter) : 0
  return { asked, count, formKey: randomUUID() }
}
