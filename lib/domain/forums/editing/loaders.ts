import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { listHistories } from '#lib/domain/edits/history/queries.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { FACTS_ROLES } from './constants.ts'
import { getEditedForum } from './queries.ts'
import type { EditedForum } from './types.ts'

/** A forum with its rooms and the documents that it can cite; null for everybody who does not edit it. */
export async function loadEditedForum(
  locale: Locale,
  path: string,
  slug: string,
): Promise<{
  forum: EditedForum
  history: RecordHistory | null
  /** Of each room, by its id */
  roomHistories: ReadonlyMap<string, RecordHistory>
  documents: { slug: string; title: string }[]
} | null> {
  const scope = await pageForumScope(locale, path, slug, FACTS_ROLES)
  if (!scope) return null
  const { forumId, viewer } = scope
  const [forum, documents] = await Promise.all([getEditedForum(forumId), listSourceChoices(locale)])
  if (!forum) return null
  const reader = { forumId, actor: viewer.accountId }
  const found = await listHistories(reader, [forumId, ...forum.rooms.map(({ id }) => id)])
  return { forum, history: found.get(forumId) ?? null, roomHistories: found, documents }
}
