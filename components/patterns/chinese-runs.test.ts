import { expect, test } from 'vitest'
import { splitChinese } from '#components/patterns/chinese-runs.ts'

test('Chinese inside an English remark stands apart, one run for one quotation', () => {
  expect(splitChinese('Printed as “我市” (our city)')).toEqual([
    'Printed as “',
    '我市',
    '” (our city)',
  ])
  expect(splitChinese('In “北京市科委、中关村管委会” and “共建”')).toEqual([
    'In “',
    '北京市科委、中关村管委会',
    '” and “',
    '共建',
    '”',
  ])
})

test('a text without Chinese stays whole', () => {
  expect(splitChinese('Sixteen agreements')).toEqual(['Sixteen agreements'])
})
