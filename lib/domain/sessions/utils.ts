import type { Ref } from '#lib/domain/record/types.ts'
import type { SessionKind } from '#prisma/generated/enums.ts'
import { AGENDA_FILTERS } from './constants.ts'
import { getForumDays } from './policy.ts'
import type { AgendaFilters, FilterProblem } from './schema.ts'
import type { Agenda, AgendaSession } from './types.ts'

/** What an agenda can be filtered by: only what it holds, in the order in which it holds it. */
export type FilterChoices = {
  day: string[]
  room: Ref[]
  part: AgendaSession[]
  kind: SessionKind[]
  person: Ref[]
  theme: Ref[]
}

const uniqueBySlug = <T extends { slug: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.slug, item])).values(),
]

/** The days on which the record places anything, in order. */
export function programmeDays(sessions: Agenda['sessions']): string[] {
  const named = sessions.flatMap(({ slots }) => slots.map(({ day }) => day))
  return [...new Set(named)].filter((day) => day !== null).sort()
}

/** All days of a forum, in order: its own and those of its slots. */
export function daysOf({ forum, sessions }: Pick<Agenda, 'forum' | 'sessions'>): string[] {
  return [...new Set([...getForumDays(forum), ...programmeDays(sessions)])].sort()
}

export function filterChoices(agenda: Agenda): FilterChoices {
  const { sessions } = agenda
  const blocks = new Set(sessions.map(({ parentSlug }) => parentSlug))
  const rooms = new Set(sessions.flatMap(({ slots }) => slots.map(({ room }) => room?.slug)))
  return {
    day: programmeDays(sessions),
    room: agenda.rooms.filter(({ slug }) => rooms.has(slug)),
    part: sessions.filter(({ slug }) => blocks.has(slug)),
    kind: [...new Set(sessions.map(({ kind }) => kind))].filter((kind) => kind !== 'break'),
    person: uniqueBySlug(sessions.flatMap(({ people }) => people.map(({ person }) => person))),
    theme: uniqueBySlug(sessions.flatMap(({ themes }) => themes)),
  }
}

/** Filters whose value the agenda does not know. */
export function unknownFilters(filters: AgendaFilters, choices: FilterChoices): FilterProblem[] {
  const known: Record<string, string[]> = {
    day: ['all', ...choices.day],
    room: choices.room.map(({ slug }) => slug),
    part: choices.part.map(({ slug }) => slug),
    kind: choices.kind,
    person: choices.person.map(({ slug }) => slug),
    theme: choices.theme.map(({ slug }) => slug),
  }
  return AGENDA_FILTERS.flatMap((name) => {
    const value = filters[name]
    if (value === undefined || known[name]?.includes(value)) return []
    return [{ reason: 'unknown_value' as const, name, value }]
  })
}

/**
 * The sessions that a reader asked for. A talk brings its block; a block that fits by itself brings all
 * its talks. Slots of other days fall away, and breaks do too unless only a day is asked for.
 */
export function applyFilters(
  sessions: readonly AgendaSession[],
  { day, ...filters }: AgendaFilters,
): AgendaSession[] {
  const isOnlyDay = Object.values(filters).every((value) => value === undefined)
  const onDay = sessions.flatMap((session) => {
    if (day === undefined || day === 'all') return [session]
    const slots = session.slots.filter((slot) => slot.day === day)
    return slots.length > 0 ? [{ ...session, slots }] : []
  })
  if (isOnlyDay) return onDay
  const bySlug = new Map(onDay.map((session) => [session.slug, session]))
  const fitting = new Set(onDay.filter((session) => fits(session, filters)).map(({ slug }) => slug))
  const shown = new Set<string>()
  for (const session of onDay) {
    const parent = session.parentSlug
    if (fitting.has(session.slug)) {
      shown.add(session.slug)
      if (parent !== null && bySlug.has(parent)) shown.add(parent)
    } else if (parent !== null && fitting.has(parent) && !hasFittingTalk(parent, onDay, fitting)) {
      shown.add(session.slug)
    }
  }
  return onDay.filter(({ slug, kind }) => shown.has(slug) && kind !== 'break')
}

const hasFittingTalk = (
  block: string,
  sessions: readonly AgendaSession[],
  fitting: ReadonlySet<string>,
) => sessions.some(({ slug, parentSlug }) => parentSlug === block && fitting.has(slug))

function fits(session: AgendaSession, filters: Omit<AgendaFilters, 'day'>): boolean {
  const { room, part, kind, person, theme } = filters
  if (room !== undefined && !session.slots.some((slot) => slot.room?.slug === room)) return false
  if (part !== undefined && session.slug !== part && session.parentSlug !== part) return false
  if (kind !== undefined && session.kind !== kind) return false
  if (person !== undefined && !session.people.some((one) => one.person.slug === person))
    return false
  return theme === undefined || session.themes.some(({ slug }) => slug === theme)
}

/** The filters as an address carries them, in one order, so that equal wishes have equal addresses; '' for none. */
export function filterQuery(filters: AgendaFilters): string {
  const query = new URLSearchParams()
  for (const name of AGENDA_FILTERS) {
    const value = filters[name]
    if (value !== undefined) query.set(name, value)
  }
  return query.toString()
}

/** How many sessions a reader counts: no breaks, and not the blocks whose talks are counted. */
export function countSessions(
  sessions: readonly Pick<AgendaSession, 'slug' | 'parentSlug' | 'kind'>[],
): number {
  const blocks = new Set(sessions.map(({ parentSlug }) => parentSlug))
  return sessions.filter(({ slug, kind }) => kind !== 'break' && !blocks.has(slug)).length
}

/** Whether the source prints the title between 《 》; only then may the page do so. */
export function isBookTitle({
  titleAsPrinted,
  citations,
}: Pick<AgendaSession, 'titleAsPrinted' | 'citations'>): boolean {
  return (
    titleAsPrinted !== null &&
    citations.some(({ quote }) => quote.includes(`《${titleAsPrinted}》`))
  )
}
