import type { AgreementFilter } from '../types.ts'
import type { RegisterFacets, RegisterParameter, RegisterRequest } from './types.ts'

type Query = Record<string, string | string[] | undefined>

const PARAMETERS = ['year', 'kind', 'forum', 'city', 'party'] as const
/** More than that is no value of ours; the page quotes at most this much of it. */
const QUOTED_CHARACTERS = 40

/**
 * What an address asks of the register. An empty parameter counts as absent (a form sends all its
 * fields); a value that leads nowhere is named, so that the page can say so and show the way back.
 */
export function readRegisterQuery(query: Query, facets: RegisterFacets): RegisterRequest {
  const filter: AgreementFilter = {}
  for (const name of PARAMETERS) {
    const value = firstOf(query[name])
    if (value === undefined) continue
    if (!choices(facets)[name].includes(value)) return refuse(name, value)
    if (name === 'year') filter.year = Number(value)
    else if (name === 'kind') filter.kind = facets.kinds.find((kind) => kind === value)
    else filter[name] = value
  }
  const page = firstOf(query.page) ?? '1'
  return /^[1-9]\d{0,4}$/.test(page)
    ? { ok: true, filter, page: Number(page) }
    : refuse('page', page)
}

const choices = (facets: RegisterFacets): Record<(typeof PARAMETERS)[number], string[]> => ({
  year: facets.years.map(String),
  kind: facets.kinds,
  forum: facets.forums.map(({ slug }) => slug),
  city: facets.cities.map(({ slug }) => slug),
  party: facets.parties.map(({ slug }) => slug),
})

function firstOf(value: string | string[] | undefined): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  return one === '' ? undefined : one
}

export function refuse(name: RegisterParameter, value: string): RegisterRequest {
  const characters = [...value]
  const quoted =
    characters.length > QUOTED_CHARACTERS
      ? `${characters.slice(0, QUOTED_CHARACTERS).join('')}…`
      : value
  return { ok: false, name, value: quoted }
}
