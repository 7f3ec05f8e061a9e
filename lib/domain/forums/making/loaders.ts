import 'server-only'
import { requirePageAdministrator } from '#lib/domain/accounts/gates.ts'
import { NotFound } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { listNewForumChoices } from './queries.ts'
import type { NewForumChoices } from './types.ts'

/** What the form for a new forum offers; null for everybody who makes none. */
export async function loadNewForum(locale: Locale, path: string): Promise<NewForumChoices | null> {
  try {
    await requirePageAdministrator(locale, path)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
  return listNewForumChoices()
}
