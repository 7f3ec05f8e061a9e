import { z } from 'zod'
import { partsOfDay } from '#lib/platform/dates/partial-date.ts'
import { SessionKind } from '#prisma/generated/enums.ts'
import { AGENDA_FILTERS, type AgendaFilterName } from './constants.ts'

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const day = z.string().refine((value) => {
  try {
    return partsOfDay(value) !== undefined
  } catch {
    return false
  }
})

/** What each filter may look like; whether the agenda knows the value is asked afterwards. */
const FILTER_SHAPES = {
  /** A day of the forum, or `all`: every day even while the forum runs */
  day: z.union([z.literal('all'), day]),
  room: slug,
  part: slug,
  kind: z.enum(SessionKind),
  person: slug,
  theme: slug,
} satisfies Record<AgendaFilterName, z.ZodType>

export type AgendaFilters = Partial<Record<AgendaFilterName, string>>

/** A wish that cannot be met: a name that is no filter, a value that is none, one name said twice. */
export type FilterProblem = {
  reason: 'unknown_name' | 'unknown_value' | 'repeated'
  name: string
  value: string
}

export type RawQuery = Record<string, string | string[] | undefined>

/** Messengers add their own words to a shared address; they ask nothing of the agenda. */
const FOREIGN = /^(?:utm_\w+|from|isappinstalled|fbclid|gclid|spm)$/
const isFilter = (name: string): name is AgendaFilterName =>
  (AGENDA_FILTERS as readonly string[]).includes(name)

/** The agenda's filters from an address. An empty value (a form's unset field) is no filter. Never throws. */
export function parseAgendaFilters(raw: RawQuery): {
  filters: AgendaFilters
  problems: FilterProblem[]
} {
  const filters: AgendaFilters = {}
  const problems: FilterProblem[] = []
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined || value === '' || FOREIGN.test(name)) continue
    const shown = (Array.isArray(value) ? value.join(' ') : value).slice(0, 60)
    if (!isFilter(name)) {
      problems.push({ reason: 'unknown_name', name: name.slice(0, 60), value: shown })
    } else if (Array.isArray(value)) {
      problems.push({ reason: 'repeated', name, value: shown })
    } else if (!FILTER_SHAPES[name].safeParse(value).success) {
      problems.push({ reason: 'unknown_value', name, value: shown })
    } else {
      filters[name] = value
    }
  }
  return { filters, problems }
}
