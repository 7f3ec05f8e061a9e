import { describe, expect, test } from 'vitest'
import type { ForumFrameData } from '../frame/types.ts'
import { byYear, filterForums, forumFacets } from './utils.ts'

const forum = (slug: string, on: string | null, city: string | null, kind = 'conference') =>
  ({
    slug,
    kind,
    startsOn: on && { on, precision: 'day' },
    city: city && { slug: city, name: { 'zh-Hans': city } },
  }) as unknown as ForumFrameData

const FORUMS = [
  forum('a', '2025-09-18', 'tianjin'),
  forum('b', '2023-09-11', 'shanghai'),
  forum('c', '2023-05-30', 'beijing'),
  forum('d', null, null, 'programme'),
]
const slugs = (forums: readonly ForumFrameData[]) => forums.map(({ slug }) => slug)

test('facets are what some forum has, in the order of the list', () => {
  expect(forumFacets(FORUMS)).toEqual({
    year: ['2025', '2023', 'undated'],
    kind: ['conference', 'programme'],
    city: ['tianjin', 'shanghai', 'beijing'],
  })
  expect(forumFacets([])).toEqual({ year: [], kind: [], city: [] })
})

describe('filters', () => {
  test.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ year: '2023' }, ['b', 'c']],
    [{ year: 'undated' }, ['d']],
    [{ kind: 'programme' }, ['d']],
    [{ year: '2023', city: 'beijing' }, ['c']],
    [{ year: '2025', city: 'beijing' }, []],
  ])('%j leaves %j', (choice, expected) => {
    expect(slugs(filterForums(FORUMS, choice))).toEqual(expected)
  })
})

test('years keep the order of the list', () => {
  expect(byYear(FORUMS).map(([year, own]) => [year, slugs(own)])).toEqual([
    ['2025', ['a']],
    ['2023', ['b', 'c']],
    ['undated', ['d']],
  ])
})
