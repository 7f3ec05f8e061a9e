import { describe, expect, it } from 'vitest'
import { pageOf, pagerNumbers } from './page-of.ts'
import { queryOf, readChoices, readPage } from './read-query.ts'

describe('readChoices', () => {
  const choices = { role: ['speaker', 'witness'], sort: ['stroke'] } as const

  it.each([
    [{ role: 'witness' }, { role: 'witness' }, null],
    [{ role: '', sort: 'stroke', other: 'x' }, { sort: 'stroke' }, null],
    [{ role: 'king' }, {}, 'king'],
    [{ role: ['speaker', 'witness'] }, {}, 'speaker,witness'],
    [{ role: 'x'.repeat(9000) }, {}, 'x'.repeat(60)],
  ])('%j', (params, chosen, unknown) => {
    expect(readChoices(params, choices)).toEqual({ chosen, unknown })
  })
})

it.each([
  [undefined, 1],
  ['', 1],
  ['7', 7],
  ['0', null],
  ['-1', null],
  ['1.5', null],
  ['x', null],
  ['99999999999', null],
  [['1', '2'], null],
])('page %j is %j', (value, page) => {
  expect(readPage(value)).toBe(page)
})

it('writes only what is chosen into a query', () => {
  expect(queryOf({ role: 'speaker', sort: undefined, page: 2 })).toBe('role=speaker&page=2')
})

describe('pageOf', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7]

  it('gives the last, shorter page and nothing after it', () => {
    expect(pageOf(seven, 3, 3)).toEqual({ items: [7], page: 3, pages: 3, total: 7 })
    expect(pageOf(seven, 4, 3)).toBeNull()
    expect(pageOf([], 1, 3)).toEqual({ items: [], page: 1, pages: 1, total: 0 })
  })

  it('marks gaps in the pager', () => {
    expect(pagerNumbers(1, 1)).toEqual([1])
    expect(pagerNumbers(5, 20)).toEqual([1, null, 4, 5, 6, null, 20])
  })
})
