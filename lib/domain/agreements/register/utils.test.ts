import { describe, expect, test } from 'vitest'
import type { RegisterFacets } from './types.ts'
import { readRegisterQuery } from './utils.ts'

const name = { 'zh-Hans': '名' }
const facets: RegisterFacets = {
  years: [2025, 2023],
  kinds: ['memorandum'],
  forums: [{ slug: 'jingmen-2017', name, shortName: null }],
  cities: [{ slug: 'tianjin', name }],
  parties: [{ slug: 'tongji-university', name }],
}
const read = (query: Parameters<typeof readRegisterQuery>[0]) => readRegisterQuery(query, facets)

describe('what an address asks of the register', () => {
  test('nothing, or a form sent with nothing chosen, is the whole of it', () => {
    const whole = { ok: true, filter: {}, page: 1 }
    expect(read({})).toEqual(whole)
    expect(read({ year: '', kind: '', forum: '' })).toEqual(whole)
    expect(read({ utm_source: 'x' })).toEqual(whole)
  })

  test('values of the register are taken', () => {
    const query = {
      year: '2023',
      kind: 'memorandum',
      forum: 'jingmen-2017',
      city: 'tianjin',
      party: 'tongji-university',
      page: '2',
    }
    expect(read(query)).toEqual({
      ok: true,
      filter: { ...query, page: undefined, year: 2023 },
      page: 2,
    })
  })

  test('of a repeated parameter the first counts', () => {
    expect(read({ year: ['2025', '1999'] })).toEqual({ ok: true, filter: { year: 2025 }, page: 1 })
  })

  test.each([
    ['year', '1999'],
    ['year', '2023.0'],
    ['kind', 'treaty'],
    ['kind', '__proto__'],
    ['forum', 'nowhere'],
    ['city', "' or 1=1 --"],
    ['party', '\u0000'],
    ['page', '0'],
    ['page', '-1'],
    ['page', 'two'],
    ['page', '100000'],
  ] as const)('%s=%j is named as not in the register', (parameter, value) => {
    expect(read({ [parameter]: value })).toEqual({ ok: false, name: parameter, value })
  })

  test('a long value is quoted in part', () => {
    const refused = read({ kind: '长'.repeat(8000) })
    expect(refused).toEqual({ ok: false, name: 'kind', value: `${'长'.repeat(40)}…` })
  })
})
