import type { ForumFrameData } from '../frame/types.ts'

/** A programme or a forum whose record gives no day stands in a year of its own. */
export const NO_YEAR = 'undated'

export const FORUM_KINDS = ['conference', 'programme'] as const

export type ForumFacets = { year: string[]; kind: (typeof FORUM_KINDS)[number][]; city: string[] }
export type ForumChoice = { year?: string; kind?: string; city?: string }

/** The year in which a forum begins, or NO_YEAR. */
export const yearOf = ({ startsOn }: Pick<ForumFrameData, 'startsOn'>): string =>
  startsOn?.on.slice(0, 4) ?? NO_YEAR

const each = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** What the list can be filtered by: only values that some forum has, in the order of the list. */
export function forumFacets(forums: readonly ForumFrameData[]): ForumFacets {
  return {
    year: each(forums.map(yearOf)),
    kind: FORUM_KINDS.filter((kind) => forums.some((forum) => forum.kind === kind)),
    city: each(forums.flatMap(({ city }) => city?.slug ?? [])),
  }
}

export function filterForums(
  forums: readonly ForumFrameData[],
  { year, kind, city }: ForumChoice,
): ForumFrameData[] {
  return forums.filter(
    (forum) =>
      (year === undefined || yearOf(forum) === year) &&
      (kind === undefined || forum.kind === kind) &&
      (city === undefined || forum.city?.slug === city),
  )
}

/** Forums by the year they begin in, in the order given. */
export const byYear = (forums: readonly ForumFrameData[]) => [...Map.groupBy(forums, yearOf)]
