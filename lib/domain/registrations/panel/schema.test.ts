import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { batchSchema, listQuerySchema, placesSchema } from './schema.ts'
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

describe('several that are decided about', () => {
  const id = '7d4b2a1e-4c55-4f0e-9a3b-2f6d1c8e5b90'
  const form = (over: Record<string, unknown>) =>
    batchSchema.strict().safeParse({ slug: 'sample', locale: 'zh', decision: 'approve', ...over })

  test('one comes as a text, several as a list; what is left out is null', () => {
    expect(form({ chosen: `${id}.3` }).data).toMatchObject({
      chosen: [{ id, version: 3 }],
      note: null,
      ticketType: null,
    })
    expect(form({ chosen: [`${id}.3`], note: ' ', ticketType: '' }).success).toBe(true)
  })

  test.each([
    { chosen: undefined },
    { chosen: [] },
    { chosen: id },
    { chosen: `${id}.x` },
    { chosen: 'x.1' },
    { chosen: [`${id}.1`, `${id}.2`] },
    { chosen: Array.from({ length: 201 }, () => `${randomUUID()}.1`) },
    { chosen: `${id}.1`, decision: 'promote' },
    { chosen: `${id}.1`, ticketType: 'onsite' },
    { chosen: `${id}.1`, forumId: id },
    { chosen: `${id}.1`, note: 'x'.repeat(2_001) },
  ])('%# is no such form', (over) => expect(form(over).success).toBe(false))
})

test.each(['', '-1', '1.5', '1e3', '1000001', '99999999'])(
  '“%s” is no number of places',
  (capacity) => {
    const ticketType = '7d4b2a1e-4c55-4f0e-9a3b-2f6d1c8e5b90'
    const form = { slug: 'sample', locale: 'zh', version: '1', ticketType, capacity }
    expect(placesSchema.safeParse(form).success).toBe(false)
  },
)
