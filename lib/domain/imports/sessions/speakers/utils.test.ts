import { describe, expect, test } from 'vitest'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import { personFinder, speakerInput } from './utils.ts'

const person = (slug: string, over: Partial<KnownRecord> = {}): KnownRecord => ({
  ...{ slug, name: { 'zh-Hans': slug }, latinAsPrinted: null, aliases: [], parent: null },
  ...{ isRetired: false, ...over },
})
const PEOPLE = [
  person('pu', { name: { 'zh-Hans': '黄菖蒲', en: 'Huang Changpu' }, aliases: ['老黄'] }),
  person('bai', { name: { 'zh-Hans': '白茅' }, latinAsPrinted: 'BAI Mao' }),
  person('bai-2', { name: { 'zh-Hans': '白茅' } }),
  person('old', { name: { 'zh-Hans': '木荷' }, isRetired: true }),
  person('lu', { name: { 'zh-Hans': '芦苇' } }),
  person('other', { name: { 'zh-Hans': '蒹葭' }, aliases: ['芦苇'] }),
]
const find = personFinder(PEOPLE, new Map([['lu', null]]))

test.each([
  ['黃菖蒲', { slug: 'pu' }],
  [' 黄 菖蒲', { slug: 'pu' }],
  ['Changpu HUANG', { slug: 'pu' }],
  ['老黄', { slug: 'pu' }],
  ['Mao Bai', { slug: 'bai' }],
  ['白茅', 'several_people'],
  ['木荷', 'unknown_person'],
  ['没有这个人', 'unknown_person'],
  // Whose name it is goes before whose alias it is.
  ['芦苇', { slug: 'lu' }],
  ['…', 'unknown_person'],
])('%j is %j', (name, found) => {
  expect(find(name)).toEqual(found)
})

test('of several with one name the one who is in the programme is meant', () => {
  expect(personFinder(PEOPLE, new Map([['bai-2', null]]))('白茅')).toEqual({ slug: 'bai-2' })
})

describe('who speaks', () => {
  const before = {
    'person.lu~speaker': '1\n芦苇\n教授',
    'person.bai~speaker': '2\n白茅',
    'person.old~moderator': '3\n木荷',
    'person.pu~panellist': '4\n黄菖蒲',
  }
  const inputOf = (people: readonly string[] | undefined) =>
    speakerInput({ line: 1, cells: {}, ...(people ? { people } : {}) }, before, find)

  test('is as the row says; whoever has another role stays in it', () => {
    expect(inputOf(['芦苇', '黄菖蒲', '蒹葭'])).toEqual({
      input: { 'person.bai~speaker': '', 'person.other~speaker': '3\n蒹葭' },
      faults: [],
    })
  })

  test('is not said by a row that names nobody', () => {
    expect(inputOf(undefined)).toEqual({ input: {}, faults: [] })
  })

  test('has to be in the record', () => {
    expect(inputOf(['芦苇', '没有这个人']).faults).toEqual([
      { column: 'people', value: '没有这个人', word: 'unknown_person', candidates: [] },
    ])
  })

  test('are sixty at most, and a name is told as far as it is one', () => {
    const many = Array.from({ length: 61 }, (_, index) => `某${index}`)
    expect(inputOf(many)).toEqual({
      input: {},
      faults: [{ column: 'people', value: '61', word: 'too_large', candidates: [] }],
    })
    expect(inputOf(['某'.repeat(500)]).faults[0]?.value).toBe(`${'某'.repeat(80)}…`)
  })
})
