import { expect, test } from 'vitest'
import { listQuerySchema } from './schema.ts'
import { NO_FILTER } from './utils.ts'

const read = (query: Record<string, unknown>) => listQuerySchema.parse(query)

test('an address without a query asks for everything, the newest first', () => {
  expect(read({})).toEqual({ filter: NO_FILTER, sort: 'newest', page: 1 })
})

test('every part of it', () => {
  const query = { q: ' 张 ', status: 'pending', type: 'onsite', arrived: '0', from: '2026-05-01' }
  expect(read({ ...query, until: '2026-05-31', sort: 'name', page: '3' })).toEqual({
    filter: {
      words: '张',
      status: 'pending',
      ticketType: 'onsite',
      hasArrived: false,
      from: '2026-05-01',
      until: '2026-05-31',
    },
    sort: 'name',
    page: 3,
  })
})

test.each([
  { q: 'a\u0000b' },
  { q: '\ud800' },
  { q: ['a', 'b'] },
  { q: 'x'.repeat(201) },
  { status: 'gone' },
  { type: '../x' },
  { arrived: 'yes' },
  { from: '2026-02-30' },
  { until: '1 May' },
  { sort: 'random' },
  { page: '0' },
  { page: '1e9' },
])('%j asks for everything', (query) => {
  expect(read(query)).toEqual({ filter: NO_FILTER, sort: 'newest', page: 1 })
})
