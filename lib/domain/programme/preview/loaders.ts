import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { PROGRAMME_ROLES } from '../constants.ts'
import { previewAgenda } from './queries.ts'
import type { AgendaPreview } from './types.ts'

/** What readers would see of the agenda; null for others than its organisers, `hidden` where they could see nothing. */
export async function loadAgendaPreview(
  locale: Locale,
  path: string,
  slug: string,
): Promise<AgendaPreview | 'hidden' | null> {
  const scope = await pageForumScope(locale, path, slug, PROGRAMME_ROLES)
  if (!scope) return null
  return (await previewAgenda({ forumId: scope.forumId, now: new Date() })) ?? 'hidden'
}
