import type { DraftSession } from '#lib/domain/programme/types.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { alike, dayOf, timeOf } from '../../reading/utils.ts'
import type { ImportRow, RowFault } from '../../types.ts'

/** The part that a row is about; null where it is a new one, or where that cannot be said. */
export type Target = { session: DraftSession | null; faults: RowFault[] }

/** The titles that a row gives. */
export const namesOfRow = ({ cells }: ImportRow): string[] =>
  LANGS.flatMap((lang) => cells[`title.${lang}`] ?? [])

/** What titles mean: looked up, because hundreds of rows ask. */
export type Names = {
  /** The parts of the programme that are in it, by each of their titles. */
  parts: ReadonlyMap<string, readonly DraftSession[]>
  /** The rows of the list, likewise. */
  rows: ReadonlyMap<string, readonly ImportRow[]>
  bySlug: ReadonlyMap<string, DraftSession>
  /** What became of events of schedules that came before. */
  byEvent: ReadonlyMap<string, DraftSession>
}

export function namesIn(
  rows: readonly ImportRow[],
  sessions: readonly DraftSession[],
  /** Addresses of what became of events. */
  events: ReadonlyMap<string, string>,
): Names {
  const bySlug = new Map(sessions.map((one) => [one.slug, one]))
  const byEvent = new Map(
    rows.flatMap(({ event = '' }) => {
      const session = bySlug.get(events.get(event) ?? '')
      return session ? [[event, session] as const] : []
    }),
  )
  // Another row of the list means these: no title does.
  const meant = new Set(byEvent.values())
  const live = sessions.filter((one) => !one.isRetired && !meant.has(one))
  return {
    parts: byName(live, ({ title }) => LANGS.flatMap((lang) => title[lang] ?? [])),
    rows: byName(rows, namesOfRow),
    ...{ bySlug, byEvent },
  }
}

function byName<T>(all: readonly T[], namesOf: (one: T) => string[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    for (const name of new Set(namesOf(one).map(alike))) {
      const known = found.get(name)
      if (known) known.push(one)
      else found.set(name, [one])
    }
  }
  return found
}

/** What any of these names means, each once. */
export const named = <T>(
  known: ReadonlyMap<string, readonly T[]>,
  names: readonly string[],
): T[] => [...new Set(names.flatMap((name) => known.get(alike(name)) ?? []))]

const wrong = (column: string, value: string, word: string, candidates: string[] = []): Target => ({
  session: null,
  faults: [{ column, value, word, candidates }],
})

/**
 * By its address where the row has one, or by the event that it became of, else by its title in whichever language. Where several have one
 * title (the breaks of a day), the day and the time have to say which is meant.
 */
export function findTarget(row: ImportRow, { rows, parts, bySlug, byEvent }: Names): Target {
  const { slug } = row.cells
  if (slug !== undefined) {
    const session = bySlug.get(slug) ?? null
    if (session && !session.isRetired) return { session, faults: [] }
    return wrong('slug', slug, session ? 'retired' : 'unknown_slug')
  }
  const names = namesOfRow(row)
  const known = byEvent.get(row.event ?? '')
  if (known?.isRetired) return wrong('title.zh-Hans', names[0] ?? '', 'retired')
  if (known) return { session: known, faults: [] }
  const found = named(parts, names)
  const [only] = found
  const isAlone = named(rows, names).length === 1
  if (only && found.length === 1 && isAlone) return { session: only, faults: [] }
  if (found.length === 0) return { session: null, faults: [] }
  if (row.cells['slot0.day'] !== undefined) {
    const then = found.filter((session) => isThen(row, session))
    const [one] = then
    if (then.length === 0) return { session: null, faults: [] }
    if (one && then.length === 1) return { session: one, faults: [] }
  }
  const [title = ''] = names
  return wrong(
    'title.zh-Hans',
    title,
    'ambiguous',
    found.map((one) => one.slug),
  )
}

function isThen({ cells }: ImportRow, { fields }: DraftSession): boolean {
  const day = dayOf(cells['slot0.day'] ?? '')
  const start = timeOf(cells['slot0.start'] ?? '').padStart(5, '0')
  const isSameTime = cells['slot0.start'] === undefined || fields['slot0.start'] === start
  return fields['slot0.day'] === day && isSameTime
}
