import 'server-only'
import { cache } from 'react'
import { compareNames, type NameOrder } from '#lib/platform/i18n/name-order.ts'
import { pageOf } from '#lib/platform/listing/page-of.ts'
import { ORGANISATIONS_PAGE_SIZE } from './constants.ts'
import { getOrganisation, listOrganisations, movedOrganisation } from './queries.ts'
import type { OrganisationEntry, OrganisationFilter, OrganisationList } from './types.ts'
import { filterOrganisations, orderedName } from './utils.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** One organisation; null when there is none to show. */
export const loadOrganisation = cache((slug: string) => getOrganisation(slug, { now: new Date() }))

/** Where the address of one leads that was merged into another; null where it leads nowhere. */
export const loadMovedOrganisation = (slug: string) => movedOrganisation(slug, { now: new Date() })

/** All that may be shown, for the list and the choices of its filters. */
export const loadOrganisations = cache(() => listOrganisations({ now: new Date() }))

export type OrganisationChoice = {
  order: Exclude<NameOrder, 'stroke'>
  page: number
  filter: OrganisationFilter
}

/** One page of the list, cut from what `loadOrganisations` read. */
export function pageOfOrganisations(
  all: readonly OrganisationEntry[],
  { order, page, filter }: OrganisationChoice,
): OrganisationList {
  const compare = compareNames(order)
  const listed = filterOrganisations(all, filter).sort(
    (a, b) => compare(orderedName(a), orderedName(b)) || a.slug.localeCompare(b.slug),
  )
  return {
    page: pageOf(listed, page, ORGANISATIONS_PAGE_SIZE),
    total: all.filter((one) => !one.isSample).length,
    samples: all.filter((one) => one.isSample).length,
    names: listed.map(orderedName),
  }
}
