import { nameKey } from '#lib/domain/edits/naming/utils.ts'
import type { Alias, Known, Noun } from './types.ts'

/** By which names the one that stays is found from now on: all of the one that goes, each once. */
export function aliasesAfter(kept: Known, lost: Known): Alias[] {
  const isPerson = kept.noun === 'person'
  const { name, latinAsPrinted } = lost
  const chinese = [name['zh-Hans'], name['zh-Hant']].map(
    (text) => ({ kind: isPerson ? null : 'printed', text }) as const,
  )
  const latin = [name.en, latinAsPrinted ?? undefined].map(
    (text) => ({ kind: isPerson ? null : 'translation', text }) as const,
  )
  const own = [...Object.values(kept.name), kept.latinAsPrinted]
  const seen = new Set<unknown>(own)
  const all = [...kept.aliases, ...chinese, ...latin, ...lost.aliases]
  return all.flatMap(({ kind, text }, index) => {
    if (!text || (seen.has(text) && index >= kept.aliases.length)) return []
    seen.add(text)
    return [{ kind, text }]
  })
}

/**
 * What a part of a programme has drafted, with one person in place of another. Who is taken away there
 * stays so, unless the row that this meant said the same as one that stays.
 */
export function draftWithout(
  fields: Readonly<Record<string, string>>,
  { lost, kept, isDropped }: { lost: string; kept: string; isDropped: (role: string) => boolean },
): Record<string, string> {
  const prefix = `person.${lost}~`
  const entries = Object.entries(fields)
  const others = entries.filter(([name]) => !name.startsWith(prefix))
  const result: Record<string, string> = Object.fromEntries(others)
  for (const [name, value] of entries) {
    if (!name.startsWith(prefix)) continue
    const role = name.slice(prefix.length)
    const to = `person.${kept}~${role}`
    if (value === '' ? isDropped(role) || to in result : (result[to] ?? '') !== '') continue
    result[to] = value
  }
  return result
}

type Named = Pick<Known, 'name' | 'latinAsPrinted'> & { slug: string; aliases: readonly string[] }

/** Those who share a name in any script or spelling, with each other or by way of a third: each group once. */
export function alikeOf<T extends Named>(
  all: readonly T[],
  simplified: (text: string) => string,
): T[][] {
  let groups: { keys: Set<string>; members: T[] }[] = []
  for (const one of all) {
    const names = [...Object.values(one.name), one.latinAsPrinted ?? '', ...one.aliases]
    const keys = new Set(
      names.map((name) => nameKey(name, simplified)).filter(({ length }) => length > 1),
    )
    const met = groups.filter((group) => [...keys].some((key) => group.keys.has(key)))
    const joined = new Set([...keys, ...met.flatMap((group) => [...group.keys])])
    const members = [...met.flatMap((group) => group.members), one]
    groups = [...groups.filter((group) => !met.includes(group)), { keys: joined, members }]
  }
  return groups.flatMap(({ members }) => (members.length > 1 ? [members] : []))
}

/** The address, after the language, of a record's page in the panel of a forum. */
export const pageOfEntry = (noun: Noun, forum: string, slug: string) =>
  `organise/${forum}/${noun === 'person' ? 'people' : 'organisations'}/${slug}`
