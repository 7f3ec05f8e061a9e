import { expect, test } from 'vitest'
import { isNameFound } from './name-search.ts'

const LI = ['李俊奇', 'Li Junqi']
const CAI = ['蔡爾海', 'Cai Erhai']
const BARROSO = ['若泽·曼努埃尔·巴罗佐', 'José Manuel Barroso']

test.each([
  [LI, null, true],
  [LI, '俊奇', true],
  [LI, 'ljq', true],
  [LI, 'lijun', true],
  [LI, 'Junqi', true],
  [LI, '李 俊奇', true],
  [LI, '俊琪', false],
  [CAI, '蔡尔海', true],
  [['蔡尔海'], '爾海', true],
  [BARROSO, 'jose', true],
  [BARROSO, 'JOSÉ', true],
  [BARROSO, '曼努埃尔巴罗佐', true],
  [BARROSO, '   ', false],
  [BARROSO, 'wetland', false],
])('%s is meant by %s: %s', (names, words, expected) => {
  expect(isNameFound(names, words)).toBe(expected)
})
