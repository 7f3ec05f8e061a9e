import { expect, it } from 'vitest'
import { letterId, letterIndex, underLetters } from './letter-index.ts'

const names = ['2017组委会', '北京', '北海', '上海'].map((chinese) => ({ chinese }))

it('says on which page each letter begins', () => {
  const found = letterIndex(names, 'pinyin', 2).filter(({ page }) => page !== null)
  expect(found).toEqual([
    { letter: '#', page: 1 },
    { letter: 'B', page: 1 },
    { letter: 'S', page: 2 },
  ])
})

it('needs no sign before A when every name has a letter', () => {
  expect(letterIndex(names.slice(1), 'pinyin', 2)[0]).toEqual({ letter: 'A', page: null })
})

it('puts the entries of a page under their letters', () => {
  const groups = underLetters(names, (name) => name, 'pinyin')
  expect(groups.map(({ letter, entries }) => [letterId(letter), entries.length])).toEqual([
    ['other', 1],
    ['b', 2],
    ['s', 1],
  ])
})
