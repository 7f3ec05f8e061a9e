import 'server-only'
import { cache } from 'react'
import { compareNames, type NameOrder } from '#lib/platform/i18n/name-order.ts'
import { pageOf } from '#lib/platform/listing/page-of.ts'
import { PEOPLE_PAGE_SIZE } from './constants.ts'
import {
  getForumPeople,
  getPerson,
  listPeopleEntries,
  listPeopleIndex,
  movedPerson,
} from './queries.ts'
import type { PeopleList } from './types.ts'
import { orderedName } from './utils.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** One person; null when there is none to show. */
export const loadPerson = cache((slug: string) => getPerson(slug, { now: new Date() }))

/** Where the address of one leads that was merged into another; null where it leads nowhere. */
export const loadMovedPerson = (slug: string) => movedPerson(slug, { now: new Date() })

/** The people of one forum and the lists that its text leaves open. */
export const loadForumPeople = cache((forum: string) => getForumPeople(forum, { now: new Date() }))

export type PeopleChoice = {
  order: Exclude<NameOrder, 'stroke'>
  page: number
  /** Slug of a forum; without one everybody but those who stand in the sample alone */
  forum?: string | undefined
}

/** One page of the list of people. Two queries, however many there are. */
export async function loadPeople({ order, page, forum }: PeopleChoice): Promise<PeopleList> {
  const now = new Date()
  const everybody = await listPeopleIndex({ now })
  const compare = compareNames(order)
  const listed = everybody
    .filter((person) => (forum ? person.forums.includes(forum) : !person.isSample))
    .sort((a, b) => compare(orderedName(a), orderedName(b)) || a.slug.localeCompare(b.slug))
  const shown = pageOf(listed, page, PEOPLE_PAGE_SIZE)
  return {
    page: shown && { ...shown, items: await listPeopleEntries(shown.items, { now }) },
    total: everybody.filter(({ isSample }) => !isSample).length,
    samples: everybody.filter(({ isSample }) => isSample).length,
    names: listed.map(orderedName),
  }
}
