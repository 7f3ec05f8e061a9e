import 'server-only'
import { cache } from 'react'
import { compareNames, type NameOrder } from '#lib/platform/i18n/name-order.ts'
import { getCity, listCities } from './queries.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** One city; null when there is none to show. */
export const loadCity = cache((slug: string) => getCity(slug, { now: new Date() }))

/** Every city, by reading or by the alphabet. */
export const loadCities = cache(async (order: NameOrder) => {
  const compare = compareNames(order)
  const named = (city: { name: { 'zh-Hans': string; en?: string } }) => ({
    chinese: city.name['zh-Hans'],
    latin: city.name.en,
  })
  return (await listCities({ now: new Date() })).sort((a, b) => compare(named(a), named(b)))
})
