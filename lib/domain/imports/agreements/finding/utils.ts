import 'server-only'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { cellFault } from '../../reading/cells/utils.ts'
import { keyOf } from '../../records/finding/utils.ts'
import type { ImportRow, RowFault } from '../../types.ts'
import { type Bodies, partiesKey, readParties } from '../parties/utils.ts'
import type { OwnAgreement } from '../types.ts'

/** The agreement that a row is about; null where it is a new one, or where that cannot be said. */
export type Target = { agreement: OwnAgreement | null; faults: RowFault[] }

export type Titles = {
  bySlug: ReadonlyMap<string, OwnAgreement>
  byTitle: ReadonlyMap<string, readonly OwnAgreement[]>
  bodies: Bodies
}

/** The first title that a row gives. */
export const titleOf = ({ cells }: ImportRow): string =>
  LANGS.map((lang) => cells[`title.${lang}`]).find(Boolean) ?? cells.titleAsPrinted ?? ''

export function titlesIn(own: readonly OwnAgreement[], bodies: Bodies): Titles {
  const byTitle = new Map<string, OwnAgreement[]>()
  for (const one of own) {
    for (const key of new Set(Object.values(one.facts.title).map(keyOf))) {
      byTitle.set(key, [...(byTitle.get(key) ?? []), one])
    }
  }
  return { bySlug: new Map(own.map((one) => [one.slug, one])), byTitle, bodies }
}

/**
 * By its address where the row has one, else by its title. Agreements of one title are told apart by their
 * parties; one with other parties is not changed into this one, but has to be named.
 */
export function findAgreement(row: ImportRow, { bySlug, byTitle, bodies }: Titles): Target {
  const { slug, another, parties } = row.cells
  if (slug !== undefined) {
    const agreement = bySlug.get(slug) ?? null
    const faults = agreement ? [] : [cellFault('slug', slug, 'unknown_record')]
    return { agreement, faults }
  }
  if (another !== undefined) return { agreement: null, faults: [] }
  const keys = LANGS.flatMap((lang) => row.cells[`title.${lang}`] ?? []).map(keyOf)
  const titled = [...new Set(keys.flatMap((key) => byTitle.get(key) ?? []))]
  const isMeant = ({ facts }: OwnAgreement) =>
    parties === undefined ||
    partiesKey(readParties(parties, facts.parties, bodies).parties) === partiesKey(facts.parties)
  const meant = titled.filter(isMeant)
  const [only] = meant
  if (only && meant.length === 1) return { agreement: only, faults: [] }
  if (titled.length === 0) return { agreement: null, faults: [] }
  const candidates = (only ? meant : titled).map((one) => one.slug)
  const word = only ? 'ambiguous' : 'looks_like'
  return { agreement: null, faults: [cellFault('title.zh-Hans', titleOf(row), word, candidates)] }
}
