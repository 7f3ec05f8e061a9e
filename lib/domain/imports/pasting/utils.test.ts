import { expect, test } from 'vitest'
import { namesOfList, rowsOfNames } from './utils.ts'

const JOINT = '北京市科学技术委员会、中关村科技园区管理委员会'

test.each([
  ['苇岸、芦苇，苍鹭；白鹭;夜鹭\n池鹭\r\n\r\n 大 鹭 ', '苇岸|芦苇|苍鹭|白鹭|夜鹭|池鹭|大 鹭'],
  ['Reed Co., Ltd.；Heron, Inc.', 'Reed Co., Ltd.|Heron, Inc.'],
  ['苇岸、苇岸，芦苇', '苇岸|芦苇'],
  ['、、\n；', ''],
  ['', ''],
])('%j are the names %s', (text, names) => {
  expect(namesOfList(text, []).join('|')).toBe(names)
})

test('a known name that holds a separator is left whole, the longest of them, and only whole', () => {
  const known = ['北京市科学技术委员会', JOINT, `${JOINT}、湿地处`, '苇岸']
  const names = (text: string) => namesOfList(text, known)
  expect(names(`苇岸、${JOINT}；芦苇`)).toEqual(['苇岸', JOINT, '芦苇'])
  expect(names(`${JOINT}、湿地处`)).toEqual([`${JOINT}、湿地处`])
  expect(names(`${JOINT} \n芦苇`)).toEqual([JOINT, '芦苇'])
  // Something longer that only begins like it is another name.
  expect(names(`${JOINT}分会`)).toEqual(['北京市科学技术委员会', '中关村科技园区管理委员会分会'])
  // Within a name it is none.
  expect(names(`老${JOINT}`)).toEqual(['老北京市科学技术委员会', '中关村科技园区管理委员会'])
})

test('names are rows in their order, and their kind is said of those that are new', () => {
  const isKnown = (name: string) => name === '苇院'
  expect(rowsOfNames(['苇院', '湿院'], { kind: 'institute', isKnown })).toEqual([
    { line: 1, cells: { 'name.zh-Hans': '苇院' } },
    { line: 2, cells: { 'name.zh-Hans': '湿院', kind: 'institute' } },
  ])
  expect(rowsOfNames(['苇岸'], { kind: null, isKnown })).toEqual([
    { line: 1, cells: { 'name.zh-Hans': '苇岸' } },
  ])
})
