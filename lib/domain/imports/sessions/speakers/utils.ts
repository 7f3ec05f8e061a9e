import 'server-only'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { PEOPLE_MAX } from '#lib/domain/programme/constants.ts'
import { personField } from '#lib/domain/programme/fields/utils.ts'
import { shortened } from '../../reading/utils.ts'
import { keyOf } from '../../records/finding/utils.ts'
import type { ImportRow, RowFault } from '../../types.ts'

/** Whom a name means, by address; or why that cannot be said. */
export type PersonFinder = (name: string) => { slug: string } | 'unknown_person' | 'several_people'

/**
 * Finds people by their names in whichever script, then by whatever else they are called. Of several the
 * one who is in the programme already is meant.
 */
export function personFinder(
  known: readonly KnownRecord[],
  inProgramme: ReadonlyMap<string, unknown>,
): PersonFinder {
  const live = known.filter(({ isRetired }) => !isRetired)
  const names = byKey(live, ({ name }) => Object.values(name))
  const others = byKey(live, ({ latinAsPrinted, aliases }) => [latinAsPrinted ?? '', ...aliases])
  return (name) => {
    const key = keyOf(name)
    const found = names.get(key) ?? others.get(key) ?? []
    const own = found.filter(({ slug }) => inProgramme.has(slug))
    const [only] = own.length > 0 ? own : found
    if (!only) return 'unknown_person'
    return (own.length > 0 ? own : found).length > 1 ? 'several_people' : { slug: only.slug }
  }
}

function byKey(people: readonly KnownRecord[], namesOf: (one: KnownRecord) => readonly string[]) {
  const found = new Map<string, KnownRecord[]>()
  for (const one of people) {
    for (const key of new Set(namesOf(one).map(keyOf))) {
      if (key !== '') found.set(key, [...(found.get(key) ?? []), one])
    }
  }
  return found
}

/**
 * Who speaks, as the row says it over what stands: speakers that it does not name are taken out, whoever
 * has another role stays in it. A row that names nobody says nothing of them.
 */
export function speakerInput(
  { people }: ImportRow,
  before: Fields,
  findPerson: PersonFinder,
): { input: Fields; faults: RowFault[] } {
  if (!people) return { input: {}, faults: [] }
  const fault = (value: string, word: string) => ({
    ...{ column: 'people', value: shortened(value), word, candidates: [] },
  })
  if (people.length > PEOPLE_MAX) {
    return { input: {}, faults: [fault(String(people.length), 'too_large')] }
  }
  const read = people.map((name) => ({ name, found: findPerson(name) }))
  const faults = read.flatMap(({ name, found }) =>
    typeof found === 'string' ? [fault(name, found)] : [],
  )
  const named = new Map(
    read.flatMap(({ name, found }, index) =>
      typeof found === 'string' ? [] : [[found.slug, [index + 1, name].join('\n')] as const],
    ),
  )
  const standing = Object.keys(before).flatMap((field) => {
    const [, slug, role] = /^person\.(.+)~(\w+)$/.exec(field) ?? []
    return slug && role ? [{ field, slug, role }] : []
  })
  const there = new Set(standing.map(({ slug }) => slug))
  const gone = standing.filter(({ slug, role }) => role === 'speaker' && !named.has(slug))
  const come = [...named].filter(([slug]) => !there.has(slug))
  return {
    input: Object.fromEntries([
      ...gone.map(({ field }) => [field, ''] as const),
      ...come.map(([person, value]) => [personField({ person, role: 'speaker' }), value] as const),
    ]),
    faults,
  }
}
