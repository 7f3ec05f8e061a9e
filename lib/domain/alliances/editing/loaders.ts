import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import type { Ref } from '#lib/domain/record/types.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { ALLIANCES_ROLES } from './constants.ts'
import { editorOf } from './policy.ts'
import {
  getEditedAlliance,
  listAllianceChoices,
  listEditorsAlliances,
  listFutureAlliances,
} from './queries.ts'
import type { AllianceChoices, EditedAlliance, ListedAlliance } from './types.ts'

/** The alliances that the words in the address mean, by the order of their names; null for everybody who does not edit the forum. */
export async function loadForumAlliances(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
): Promise<{ rows: ListedAlliance[]; total: number; words: string | null } | null> {
  const scope = await pageForumScope(locale, path, slug, ALLIANCES_ROLES)
  if (!scope) return null
  const { q: words } = recordQuerySchema.parse(query)
  const all = await listEditorsAlliances(editorOf(scope), new Date())
  return { rows: foundByName(all, words), total: all.length, words }
}

export type AlliancePage = {
  alliance: EditedAlliance | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: { slug: string; title: string }[]
  choices: AllianceChoices
  /** Bodies that it can be, for a new one */
  bodies: Ref[]
}

/** One that the reader corrects, or (`alliance` null) an empty form, with whom it can name; null where there is nothing here for the reader. */
export async function loadEditedAlliance(
  locale: Locale,
  path: string,
  slug: string,
  alliance: string | null,
): Promise<AlliancePage | null> {
  const scope = await pageForumScope(locale, path, slug, ALLIANCES_ROLES)
  if (!scope) return null
  const [found, documents, choices, bodies] = await Promise.all([
    alliance === null ? null : getEditedAlliance(editorOf(scope), alliance),
    listSourceChoices(locale),
    listAllianceChoices(scope.forumId, new Date()),
    alliance === null ? listFutureAlliances(scope.forumId) : [],
  ])
  if (alliance !== null && !found) return null
  const history = await historyOf(scope, found?.allianceId)
  return { alliance: found, history, documents, choices: withNamed(choices, found), bodies }
}

/** Those that it names already stay on the list, whatever became of them. */
function withNamed(choices: AllianceChoices, alliance: EditedAlliance | null): AllianceChoices {
  const all = (own: readonly Ref[], named: readonly Ref[] = []) => [
    ...new Map([...named, ...own].map((one) => [one.slug, one])).values(),
  ]
  return {
    organisations: all(choices.organisations, alliance?.named.organisations),
    people: all(choices.people, alliance?.named.people),
  }
}
