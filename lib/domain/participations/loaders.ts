import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { PARTICIPATIONS_ROLES } from './constants.ts'
import { getEditedParticipation, listParticipationChoices, listParticipations } from './queries.ts'
import { participationId } from './schema.ts'
import type { EditedParticipation, ListedParticipation, ParticipationChoices } from './types.ts'

/** Who takes part in a forum and as what; null for everybody who does not edit it. */
export async function loadParticipations(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedParticipation[] | null> {
  const scope = await pageForumScope(locale, path, slug, PARTICIPATIONS_ROLES)
  return scope && listParticipations(scope.forumId)
}

export type ParticipationPage = {
  participation: EditedParticipation | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: { slug: string; title: string }[]
  choices: ParticipationChoices
}

/** One of them, or (`id` null) an empty form, with what it offers; null where there is nothing here for the reader. */
export async function loadEditedParticipation(
  locale: Locale,
  path: string,
  slug: string,
  id: string | null,
): Promise<ParticipationPage | null> {
  const scope = await pageForumScope(locale, path, slug, PARTICIPATIONS_ROLES)
  if (!scope) return null
  if (id !== null && !participationId.safeParse(id).success) return null
  const { forumId } = scope
  const [participation, documents, choices] = await Promise.all([
    id === null ? null : getEditedParticipation(forumId, id),
    listSourceChoices(locale),
    listParticipationChoices(forumId),
  ])
  if (id !== null && !participation) return null
  const history = await historyOf(scope, participation?.id)
  return { participation, history, documents, choices }
}
