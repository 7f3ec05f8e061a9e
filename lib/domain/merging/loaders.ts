import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { isNameFound } from '#lib/platform/i18n/name-search.ts'
import { getMergePair } from './comparing/queries.ts'
import { FOUND_MAX, MERGING_ROLES, RECORD_ROLES } from './constants.ts'
import { listMergeChoices, listMergers } from './queries.ts'
import type { MergeChoicesPage, MergeOffer, MergePair, Noun } from './types.ts'

type At = { locale: Locale; path: string; slug: string; noun: Noun }
type Entry = { id: string; slug: string; isRetired: boolean; mergedInto: { id: string } | null }

/** What a page of the record offers beside its form; null for everybody who does not edit it. */
export async function loadMergeOffer(at: At, entry: Entry): Promise<MergeOffer | null> {
  const scope = await pageForumScope(at.locale, at.path, at.slug, RECORD_ROLES)
  if (!scope) return null
  const offer = { isManager: scope.role !== 'editor', alike: [], mergers: [], undoable: null }
  if (!offer.isManager) return offer
  const { forumId } = scope
  const { noun } = at
  if (entry.mergedInto) {
    const standing = await listMergers({ noun, forumId, id: entry.mergedInto.id })
    const own = standing.find(({ slug }) => slug === entry.slug)
    return { ...offer, undoable: own?.edit ?? null }
  }
  const [found, mergers] = await Promise.all([
    entry.isRetired ? null : listMergeChoices(noun, forumId, entry.slug),
    listMergers({ noun, forumId, id: entry.id }),
  ])
  return { ...offer, alike: (found?.choices ?? []).filter(({ isAlike }) => isAlike), mergers }
}

/** Whom the words in the address mean, beside one of a forum's; null where there is nothing here for the reader. */
export async function loadMergeChoices(
  at: At,
  entry: string,
  query: Record<string, unknown>,
): Promise<MergeChoicesPage | null> {
  const scope = await pageForumScope(at.locale, at.path, at.slug, MERGING_ROLES)
  const all = scope && (await listMergeChoices(at.noun, scope.forumId, entry))
  if (!all) return null
  const { q: words } = recordQuerySchema.parse(query)
  const found = all.choices.filter(({ name, latinAsPrinted, aliases, isAlike }) =>
    words === null
      ? isAlike
      : isNameFound([...Object.values(name), latinAsPrinted ?? '', ...aliases], words),
  )
  return {
    ...{ own: all.own, words, found: found.slice(0, FOUND_MAX) },
    isMore: found.length > FOUND_MAX,
  }
}

/** Both side by side, with the titles of what they cite; null where there is nothing here for the reader. */
export async function loadMergePair(
  at: At,
  kept: string,
  lost: string,
): Promise<{ pair: MergePair; documents: { slug: string; title: string }[] } | null> {
  const scope = await pageForumScope(at.locale, at.path, at.slug, MERGING_ROLES)
  if (!scope) return null
  const [pair, documents] = await Promise.all([
    getMergePair({ noun: at.noun, forumId: scope.forumId, kept, lost }),
    listSourceChoices(at.locale),
  ])
  return pair && { pair, documents }
}
