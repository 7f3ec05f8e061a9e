import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { FIGURES_ROLES } from './constants.ts'
import { getEditedFigure, listFigureChoices, listForumFigures, listGroups } from './queries.ts'
import { newFigureQuerySchema } from './schema.ts'
import type { FigurePage, ListedFigure } from './types.ts'

/** The numbers that a forum's sources state; null for everybody who does not edit it. */
export async function loadForumFigures(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedFigure[] | null> {
  const scope = await pageForumScope(locale, path, slug, FIGURES_ROLES)
  return scope && listForumFigures(scope.forumId)
}

/** One of the forum's, or (`own` null) an empty form, with what it offers; null where there is nothing here for the reader. */
export async function loadEditedFigure(
  locale: Locale,
  path: string,
  slug: string,
  own: string | null,
  query: Record<string, unknown> = {},
): Promise<FigurePage | null> {
  const scope = await pageForumScope(locale, path, slug, FIGURES_ROLES)
  if (!scope) return null
  const { forumId } = scope
  const asked = newFigureQuerySchema.parse({ outcome: null, infrastructure: null, ...query })
  const [figure, documents, choices, groups] = await Promise.all([
    own === null ? null : getEditedFigure(forumId, own),
    listSourceChoices(locale),
    listFigureChoices({ forumId, own }),
    listGroups(forumId),
  ])
  const subject = (['outcome', 'infrastructure'] as const).find((one) =>
    choices[one].some((choice) => choice.slug === asked[one]),
  )
  const about: Fields = subject ? { [subject]: asked[subject] ?? '' } : {}
  if (own !== null && !figure) return null
  const history = await historyOf(scope, figure?.figureId)
  return { figure, history, documents, choices, groups, about }
}
