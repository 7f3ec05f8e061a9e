import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { PROGRAMME_ROLES } from '../constants.ts'
import { loadProgramme, type ProgrammePage } from '../loaders.ts'
import { countAffected } from '../telling/queries.ts'
import { movedOf } from '../telling/utils.ts'
import { getRequests } from './queries.ts'
import type { ProgrammeRequest } from './types.ts'

export type ReviewPage = ProgrammePage & {
  request: ProgrammeRequest | null
  /** Whoever reads it has asked for it. */
  isOwn: boolean
  /** How many would be written to. */
  letters: number
}

/** What waits for a second pair of eyes, beside the programme as it is drafted; null for who draws up none. */
export async function loadReview(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ReviewPage | null> {
  const scope = await pageForumScope(locale, path, slug, PROGRAMME_ROLES)
  const page = await loadProgramme(locale, path, slug)
  if (!scope || !page) return null
  const { forumId, sessions, rooms, timeZone } = page.programme
  const { open } = await getRequests(forumId)
  const isQuiet = open === null || open.isQuiet
  const moved = isQuiet ? [] : movedOf(sessions, rooms, { now: new Date(), timeZone })
  return {
    ...page,
    request: open,
    isOwn: open?.askedBy === scope.viewer.accountId,
    letters: await countAffected(forumId, moved),
  }
}
