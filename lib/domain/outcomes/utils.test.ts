import { expect, test } from 'vitest'
import type { Figure } from '#lib/domain/record/types.ts'
import { splitFigures } from './utils.ts'

const figure = (slug: string, over: Partial<Figure>): Figure => ({
  slug,
  group: null,
  isTotal: false,
  label: { 'zh-Hans': slug },
  value: null,
  atLeast: null,
  atMost: null,
  unit: null,
  asPrinted: slug,
  period: null,
  outcomeSlug: null,
  organisation: null,
  city: null,
  infrastructureSlug: null,
  doubt: null,
  citations: [],
  ...over,
})

test('a total stands with its parts, other figures by themselves', () => {
  const total = figure('all', { group: 'g', isTotal: true, value: 5 })
  const two = figure('two', { group: 'g', value: 2 })
  const three = figure('three', { group: 'g', value: 3 })
  const alone = figure('alone', { value: 7 })
  expect(splitFigures([total, two, three, alone])).toEqual({
    sums: [{ total, value: 5, parts: [two, three] }],
    single: [alone],
  })
})

test('decimals add up as they are written', () => {
  const total = figure('all', { group: 'g', isTotal: true, value: 0.3 })
  const parts = [figure('a', { group: 'g', value: 0.1 }), figure('b', { group: 'g', value: 0.2 })]
  expect(splitFigures([total, ...parts]).sums).toEqual([{ total, value: 0.3, parts }])
})

test('what does not add up, or is only a bound, is shown as single figures', () => {
  const off = [
    figure('all', { group: 'g', isTotal: true, value: 5 }),
    figure('two', { group: 'g', value: 2 }),
  ]
  const bound = [
    figure('some', { group: 'h', isTotal: true, atLeast: 30 }),
    figure('part', { group: 'h', value: 30 }),
  ]
  expect(splitFigures(off)).toEqual({ sums: [], single: off })
  expect(splitFigures(bound)).toEqual({ sums: [], single: bound })
})
