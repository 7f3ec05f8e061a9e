import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectDir } from '#scripts/migrations/paths.ts'
import { RESERVED_ADDRESSES } from './constants.ts'
import { addressFault, fieldsOfNewForum, readNewForum } from './utils.ts'

const FIELDS = {
  ...{ address: '2027-wei', kind: 'conference', timeZone: 'Asia/Shanghai', motif: 'tide' },
  ...{ 'name.zh-Hans': '苇城论坛', 'name.en': 'Reed Forum', 'description.zh-Hans': '两天。' },
  ...{ startsOn: '2027-05-10', endsOn: '2027-05-11', edition: '3', city: 'wei', mode: 'hybrid' },
}

test('a forum is read as a draft, and its diff says all that was given', () => {
  const read = readNewForum(FIELDS)
  if (!read.ok) throw new Error(JSON.stringify(read.fields))
  expect(read.value).toMatchObject({
    ...{ address: '2027-wei', kind: 'conference', edition: 3, city: 'wei' },
    facts: { state: 'draft', nameAsPrinted: '苇城论坛', citations: [] },
  })
  expect(fieldsOfNewForum(read.value)).toEqual({
    ...FIELDS,
    ...{ state: 'draft', nameAsPrinted: '苇城论坛' },
  })
})

test.each([
  ['no address', { address: '' }, { address: ['empty'] }],
  ['a page’s address', { address: 'letters' }, { address: ['reserved'] }],
  ['no name', { 'name.zh-Hans': '' }, { 'name.zh-Hans': ['chinese_first'] }],
  ['no name at all', { 'name.zh-Hans': '', 'name.en': '' }, { 'name.zh-Hans': ['empty'] }],
  ['no description', { 'description.zh-Hans': '' }, { 'description.zh-Hans': ['empty'] }],
  ['an offset for a zone', { timeZone: '+08:00' }, { timeZone: ['not_zone'] }],
  ['a zone that is not there', { timeZone: 'Asia/Weicheng' }, { timeZone: ['not_zone'] }],
  ['no zone', { timeZone: '' }, { timeZone: ['empty'] }],
  ['the zeroth edition', { edition: '0' }, { edition: ['not_edition'] }],
  ['the 1000th edition', { edition: '1000' }, { edition: ['not_edition'] }],
  ['no drawing', { motif: '' }, { motif: ['unknown_value'] }],
  ['days the wrong way round', { endsOn: '2027-05-09' }, { endsOn: ['too_small'] }],
  ['a day that is none', { startsOn: '2027-02-30', endsOn: '' }, { startsOn: ['not_day'] }],
])('%s is refused where it stands', (_, fields, faults) => {
  expect(readNewForum({ ...FIELDS, ...fields })).toEqual({ ok: false, fields: faults })
})

describe('an address', () => {
  test.each([
    ...['wei', '2027', 'wei-2027', 'a'.repeat(60)].map((address) => [address, null] as const),
    ...['Wei', 'wei_cheng', '-wei', 'wei-', 'wei--2', '苇', 'wei/2', 'a'.repeat(61), '..'].map(
      (address) => [address, 'not_address'] as const,
    ),
  ])('%s: %s', (address, fault) => {
    expect(addressFault(address)).toBe(fault)
  })

  // A page beside `[slug]` would stand before the forum of its name.
  test.each([
    'app/[locale]/(organise)/organise',
    'app/[locale]/(public)/forums',
    'app/[locale]/(account)/forums',
    'app/api/v1/forums',
  ])('is no folder of %s', (folder) => {
    const names = readdirSync(join(projectDir, folder), { withFileTypes: true })
      .filter((one) => one.isDirectory() && !one.name.startsWith('['))
      .map(({ name }) => name)
    expect(names.filter((name) => !RESERVED_ADDRESSES.includes(name))).toEqual([])
  })
})
