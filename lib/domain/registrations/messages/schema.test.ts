import { expect, test } from 'vitest'
import { NO_FILTER } from '../panel/utils.ts'
import { filterOf, halfGiven } from './schema.ts'

test.each([
  ['', NO_FILTER],
  ['sort=name&page=2', NO_FILTER],
  ['status=pending&q=', { ...NO_FILTER, status: 'pending' }],
  ['q=%E5%BC%A0&type=onsite', { ...NO_FILTER, words: '张', ticketType: 'onsite' }],
])('“%s” means these', (query, filter) => expect(filterOf(query)).toEqual(filter))

// Each of them would show a whole list.
test.each([
  'status=gone',
  'stauts=pending',
  'q=%00',
  'q=%20',
  'from=yesterday',
  'status=pending&status=waitlisted',
  'status=pending&type=../x',
])('“%s” means nobody', (query) => expect(filterOf(query)).toBeNull())

test('a language is given whole or not at all', () => {
  expect(halfGiven({ subjectEn: null, bodyEn: null })).toBeNull()
  expect(halfGiven({ subjectEn: 'x', bodyEn: 'y' })).toBeNull()
  expect(halfGiven({ subjectEn: 'x', bodyEn: null })).toBe('bodyEn')
  expect(halfGiven({ subjectEn: null, bodyEn: 'y' })).toBe('subjectEn')
})
