import { expect, test } from 'vitest'
import { changesOf } from './utils.ts'

test('a diff is read field by field, and what else a row says after it', () => {
  const changes = { 'title.en': { from: 'Rain', to: 'Rain gardens' } }
  expect(changesOf({ version: 2, changes })).toEqual([
    { field: 'title.en', from: 'Rain', to: 'Rain gardens' },
    { field: 'version', from: null, to: '2' },
  ])
  expect(changesOf({ fields: ['phone'], was: null })).toEqual([
    { field: 'fields', from: null, to: '["phone"]' },
  ])
})

test('what is no diff says nothing, and breaks nothing', () => {
  for (const details of [null, 'text', 5, [], {}, { changes: 'x' }]) {
    expect(changesOf(details)).toEqual([])
  }
})
