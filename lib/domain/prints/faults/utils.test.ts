import { expect, test } from 'vitest'
import type { PrintedPerson } from '../types.ts'
import { scriptsOf } from '../utils.ts'
import { printFaults } from './utils.ts'

const person = (name: string, organisation: string | null = null): PrintedPerson => ({
  ...{ key: name, name, latin: null, organisation, role: 'attendee', shade: 0, token: 'x' },
  roleName: { 'zh-Hans': '现场参会' },
})

test('the character that nobody can draw is named with whoever has it', () => {
  // A character for private use: in no font.
  const people = [
    person('林晓'),
    person('陈\ue123'),
    person('محمد'),
    person('龑䶮'),
    person('李明', '河海大学'),
  ]
  expect(printFaults(people)).toEqual([
    { key: '陈\ue123', name: '陈\ue123', missing: ['\ue123'], isTight: false },
    { key: 'محمد', name: 'محمد', missing: ['م', 'ح', 'د'], isTight: false },
  ])
})

test('long names fit; what can no longer be read is listed', () => {
  const long = ['阿布都热合曼·买买提', 'Maximiliane Wolfeschlegelstein', '欧阳上官司马诸葛']
  expect(printFaults(long.map((name) => person(name)))).toEqual([])
  const endless = printFaults([person('林晓', '城'.repeat(200))])
  expect(endless.map(({ missing, isTight }) => [missing, isTight])).toEqual([[[], true]])
})

test.each<[string, string, string | null]>([
  ['林晓 Lin Xiao', '林晓', 'Lin Xiao'],
  ['Lin Xiao 林晓', '林晓', 'Lin Xiao'],
  ['Lin Xiao（林晓）', '林晓', 'Lin Xiao'],
  ['林晓', '林晓', null],
  ['Lin Xiao', 'Lin Xiao', null],
  ['阿布都热合曼·买买提', '阿布都热合曼·买买提', null],
  ['林 晓', '林 晓', null],
  ['A林', 'A林', null],
])('%s is %s and %s', (typed, name, latin) => {
  expect(scriptsOf(typed)).toEqual({ name, latin })
})
