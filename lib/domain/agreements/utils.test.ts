import { expect, test } from 'vitest'
import { groupDigits, toQuery } from './utils.ts'

test.each([
  ['12330000000', '12,330,000,000'],
  ['12330000000.00', '12,330,000,000'],
  ['1234.50', '1,234.5'],
  ['999', '999'],
  ['0', '0'],
  ['1000000000000000000000', '1,000,000,000,000,000,000,000'],
])('%s is written %s', (value, expected) => {
  expect(groupDigits(value)).toBe(expected)
})

test('a filter is a query with its keys in one order, the first page left out', () => {
  expect(toQuery({})).toBe('')
  expect(toQuery({ forum: 'a-b', year: 2023, kind: 'memorandum' }, 2)).toBe(
    'year=2023&kind=memorandum&forum=a-b&page=2',
  )
})
