/** As Next hands it to a page. */
export type SearchParams = Record<string, string | string[] | undefined>

type Choices = Record<string, readonly string[]>
type Chosen<C extends Choices> = { [K in keyof C]?: C[K][number] }

export type QueryRead<C extends Choices> = {
  chosen: Chosen<C>
  /** The first value that is none of the choices; the page says so and offers the way back. */
  unknown: string | null
}

/**
 * Filters from the query. An empty value (the form's "all") is no choice; a repeated or unlisted one
 * is unknown; parameters that are not ours are ignored.
 */
export function readChoices<const C extends Choices>(
  params: SearchParams,
  choices: C,
): QueryRead<C> {
  const chosen: Record<string, string> = {}
  let unknown: string | null = null
  for (const [name, allowed] of Object.entries(choices)) {
    const value = params[name]
    if (value === undefined || value === '') continue
    if (typeof value === 'string' && allowed.includes(value)) chosen[name] = value
    else unknown ??= String(value).slice(0, SHOWN)
  }
  return { chosen: chosen as Chosen<C>, unknown }
}

/** What is repeated to the reader of a value that we do not know. */
const SHOWN = 60

/** The number of a page; null when it is none (`0`, `1.5`, `x`, given twice). Absent is the first. */
export function readPage(value: string | string[] | undefined): number | null {
  if (value === undefined || value === '') return 1
  return typeof value === 'string' && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : null
}

/** The query of a page that understood `values`, in their order; '' when nothing is chosen. */
export function queryOf(values: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  return query.toString()
}
