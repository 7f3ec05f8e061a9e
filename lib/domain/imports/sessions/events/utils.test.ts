import { expect, test } from 'vitest'
import { outsideDays, withChinese } from './utils.ts'

const row = (cells: Record<string, string>) => ({ line: 1, event: 'a', cells })

test('English stands where Chinese has to be until somebody has put it into Chinese', () => {
  const brought = row({ 'title.en': 'Rain', 'theme.en': 'Water', 'theme.zh-Hans': '水' })
  const cellsOf = (before: Record<string, string>) => withChinese(brought, before).cells
  const filled = { ...brought.cells, 'title.zh-Hans': 'Rain' }
  expect(cellsOf({})).toEqual(filled)
  // As an earlier file had it.
  expect(cellsOf({ 'title.zh-Hans': 'Rains', 'title.en': 'Rains' })).toEqual(filled)
  expect(cellsOf({ 'title.zh-Hans': '雨', 'title.en': 'Rains' })).toEqual(brought.cells)
})

test('a day that the forum does not have is told, once, where its days are known', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-24']
  const late = row({ 'slot0.day': '2026-11-25' })
  const told = { column: 'slot0.day', value: '2026-11-25', word: 'outside_days' }
  expect(outsideDays(late, days)).toEqual([{ ...told, candidates: ['2026-11-22', '2026-11-24'] }])
  expect(outsideDays(late, ['2026-11-22'])).toEqual([{ ...told, candidates: ['2026-11-22'] }])
  expect(outsideDays(late, [])).toEqual([])
  expect(outsideDays(row({ 'slot0.day': '2026-11-23' }), days)).toEqual([])
  const faults = [{ column: 'slot0.day', value: 'x', word: 'not_instant', candidates: [] }]
  expect(outsideDays({ ...late, faults }, days)).toEqual([])
})
