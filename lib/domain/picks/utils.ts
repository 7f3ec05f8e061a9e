import 'server-only'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { compareNames } from '#lib/platform/i18n/name-order.ts'
import { isNameFound } from '#lib/platform/i18n/name-search.ts'
import { PICKS_SHOWN } from './constants.ts'
import type { Pick, Pickable, Picks } from './types.ts'

const byName = compareNames('pinyin')
const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/**
 * Those who are meant by what was typed, in either script, by pinyin, by an alias: whose name begins
 * with it first, then those of the forum itself, then by name. Null means all.
 */
export function picksOf(all: readonly Pickable[], words: string | null, locale: Locale): Picks {
  const meant = all
    .filter(({ name, others }) => isNameFound([...Object.values(name), ...others], words))
    .map((one) => ({ one, label: pickString(one.name, locale), rank: rankOf(one, words) }))
    .sort((a, b) => a.rank - b.rank || byName(orderedName(a.one), orderedName(b.one)))
  const picks = meant.slice(0, PICKS_SHOWN).map(
    ({ one, label }): Pick => ({
      ...{ slug: one.slug, label, written: one.name['zh-Hans'] },
      note: noteOf(one, label, words),
    }),
  )
  return { picks, more: meant.length - picks.length }
}

const orderedName = ({ name }: Pickable) => ({ chinese: name['zh-Hans'], latin: name.en })

function rankOf({ name, others, isHere }: Pickable, words: string | null): number {
  const typed = words === null ? '' : plain(words)
  const names = [...Object.values(name), ...others].map(plain)
  const fit = names.includes(typed) ? 0 : names.some((one) => one.startsWith(typed)) ? 1 : 2
  return (words === null ? 0 : fit * 2) + (isHere ? 0 : 1)
}

/** The other name that was typed, where the label does not show it; else what tells namesakes apart. */
function noteOf({ name, others, note }: Pickable, label: string, words: string | null) {
  if (words === null || isNameFound([label], words)) return note
  return [...Object.values(name), ...others].find((one) => isNameFound([one], words)) ?? note
}
