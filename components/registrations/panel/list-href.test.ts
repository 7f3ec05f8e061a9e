import { expect, test } from 'vitest'
import { listQuerySchema } from '#lib/domain/registrations/panel/schema.ts'
import { NO_FILTER } from '#lib/domain/registrations/panel/utils.ts'
import { isFiltered, listHref, listQuery } from './list-href.ts'

const plain = { filter: NO_FILTER, sort: 'newest', page: 1 } as const

test('what is asked for anyway does not stand in the address', () => {
  expect(listHref('zh', 'sample', plain)).toBe('/zh/organise/sample/registrations')
  expect(isFiltered(plain)).toBe(false)
})

test('an address asks for what it was made of', () => {
  const asked = {
    filter: {
      words: '张 & Co',
      status: 'pending',
      ticketType: 'onsite',
      hasArrived: false,
      from: '2026-05-01',
      until: '2026-05-02',
    },
    sort: 'name',
    page: 3,
  } as const
  const query = Object.fromEntries(new URLSearchParams(listQuery(asked)))
  expect(listQuerySchema.parse(query)).toEqual(asked)
  expect(isFiltered(asked)).toBe(true)
})
