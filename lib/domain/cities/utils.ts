import { CITY_ROLES } from './constants.ts'
import type { CityEntry, CityGroup, CityGroupKey } from './types.ts'

/** A city stands once in the list: by its widest part in a programme, else as the seat of a forum. */
export function groupOf({ roles, forums }: CityEntry): CityGroupKey {
  const part = CITY_ROLES.find((role) => roles.some((one) => one.role === role))
  return part ?? (forums.length > 0 ? 'seat' : 'named')
}

/** Cities by their part, and within it by country; empty groups are left out. The order given is kept. */
export function groupCities(cities: readonly CityEntry[]): CityGroup[] {
  return (['seat', ...CITY_ROLES, 'named'] as const).flatMap((group) => {
    const own = cities.filter((city) => groupOf(city) === group)
    if (own.length === 0) return []
    const countries = [...new Set(own.map(({ country }) => country))].sort()
    return [
      {
        group,
        count: own.length,
        countries: countries.map((country) => ({
          country,
          cities: own.filter((city) => city.country === country),
        })),
      },
    ]
  })
}
