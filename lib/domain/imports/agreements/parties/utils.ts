import 'server-only'
import type { PartyFacts, SignerFacts } from '#lib/domain/agreements/editing/types.ts'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import { isNameFound } from '#lib/platform/i18n/name-search.ts'
import { toSimplified, toTraditional } from '#lib/platform/i18n/traditional.ts'
import { hasSeparator, namesOfList } from '../../pasting/utils.ts'
import { cellFault } from '../../reading/cells/utils.ts'
import { keyOf } from '../../records/finding/utils.ts'
import type { RowFault } from '../../types.ts'

/** The bodies of the record by their names: looked up, because hundreds of parties ask. */
export type Bodies = {
  all: readonly KnownRecord[]
  /** By a Chinese name of their own, and by whatever else they are called. */
  chinese: ReadonlyMap<string, readonly KnownRecord[]>
  any: ReadonlyMap<string, readonly KnownRecord[]>
  /** Names that hold a separator themselves, in either script. */
  parted: readonly string[]
}

const namesOf = ({ name, latinAsPrinted, aliases }: KnownRecord) =>
  [...Object.values(name), latinAsPrinted ?? '', ...aliases].filter(Boolean)

export function bodiesOf(all: readonly KnownRecord[]): Bodies {
  const parted = all.flatMap(namesOf).filter(hasSeparator)
  return {
    ...{ all, any: byKey(all, namesOf) },
    chinese: byKey(all, ({ name }) => [name['zh-Hans'], name['zh-Hant'] ?? '']),
    parted: [...new Set(parted.flatMap((name) => [name, toSimplified(name), toTraditional(name)]))],
  }
}

function byKey(all: readonly KnownRecord[], named: (one: KnownRecord) => readonly string[]) {
  const found = new Map<string, KnownRecord[]>()
  for (const one of all) {
    for (const key of new Set(named(one).map(keyOf))) {
      if (key !== '') found.set(key, [...(found.get(key) ?? []), one])
    }
  }
  return found
}

type Found = { parties: PartyFacts[]; faults: RowFault[] }

/**
 * The parties that a cell names, in its order. Whoever is one already stays as it stands; anybody else is
 * a body of the record, found by any name in either script.
 */
export function readParties(cell: string, standing: readonly PartyFacts[], bodies: Bodies): Found {
  const printed = standing.map(({ asPrinted }) => asPrinted)
  const names = namesOfList(cell, [...printed, ...bodies.parted])
  const faults: RowFault[] = []
  const parties = names.flatMap((name): PartyFacts[] => {
    const known = standing.find(({ asPrinted }) => asPrinted === name)
    if (known) return [known]
    const found = bodyOf(name, bodies)
    if (typeof found !== 'string') {
      faults.push(found)
      return []
    }
    return [{ asPrinted: name, organisation: found, label: null, isOpen: false }]
  })
  const seen = new Set<string>()
  for (const { asPrinted, organisation } of parties) {
    if (organisation !== null && seen.has(organisation)) {
      faults.push(cellFault('parties', asPrinted, 'same_body', [organisation]))
    }
    if (organisation !== null) seen.add(organisation)
  }
  if (names.length === 0) faults.push(cellFault('parties', cell, 'empty'))
  return { parties, faults }
}

/** So many bodies are proposed. */
const PROPOSED = 4

function bodyOf(name: string, { all, chinese, any }: Bodies): string | RowFault {
  const bySlug = all.find(({ slug }) => slug === name)
  if (bySlug) return bySlug.slug
  const key = keyOf(name)
  const found = chinese.get(key) ?? any.get(key) ?? []
  const [only] = found
  if (only && found.length === 1) return only.slug
  // One that is called something longer, or shorter, may be meant.
  const near = only ? found : all.filter((one) => isNear(name, key, one)).slice(0, PROPOSED)
  const candidates = near.map((one) => `${one.name['zh-Hans']} ${one.slug}`)
  return cellFault('parties', name, only ? 'ambiguous_body' : 'unknown_body', candidates)
}

/** Letters of a name that is looked for in a longer one. */
const NEAR_LEAST = 4

const isNear = (name: string, key: string, body: KnownRecord) =>
  isNameFound(namesOf(body), name) ||
  namesOf(body).some((one) => [...keyOf(one)].length >= NEAR_LEAST && key.includes(keyOf(one)))

/** Who signs for a party signs for it wherever it now stands; null where it is a party no more. */
export function signersAmong(
  signers: readonly SignerFacts[],
  before: readonly PartyFacts[],
  parties: readonly PartyFacts[],
): SignerFacts[] | null {
  const moved = signers.map((signer) => {
    const own = signer.party === null ? undefined : before[signer.party]
    return own
      ? { ...signer, party: parties.findIndex((one) => one === own || isSame(one, own)) }
      : signer
  })
  return moved.some(({ party }) => party === -1) ? null : moved
}

const isSame = (one: PartyFacts, other: PartyFacts) =>
  one.organisation !== null && one.organisation === other.organisation

/** Which parties these are, in whatever order: as what they are found. */
export const partiesKey = (parties: readonly PartyFacts[]): string =>
  parties
    .map(({ organisation, asPrinted }) => organisation ?? `"${keyOf(asPrinted)}"`)
    .toSorted()
    .join(' ')
