import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { RECORD_ROLES } from '#lib/domain/merging/constants.ts'
import type { Noun } from '#lib/domain/merging/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getEditedPicture } from './queries.ts'
import type { EditedPicture } from './types.ts'

/** The picture beside the form of a record that its page has found for this reader; undefined for everybody who does not edit it. */
export async function loadEditedPicture(
  at: { locale: Locale; path: string; slug: string; noun: Noun },
  entryId: string,
): Promise<EditedPicture | null | undefined> {
  const scope = await pageForumScope(at.locale, at.path, at.slug, RECORD_ROLES)
  return scope ? getEditedPicture(at.noun, entryId) : undefined
}
