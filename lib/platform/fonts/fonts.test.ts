import { describe, expect, test } from 'vitest'
import { legible } from './font-files.ts'
import { breakLines, textPath, textWidth } from './text-path.ts'

const style = { weight: 'bold', sizePx: 20 } as const

describe('what the font cannot draw', () => {
  test.each<[string, string, boolean]>([
    ['芦苇', '芦苇', true],
    ['參會票：綠城論壇（龑䶮）', '參會票：綠城論壇（龑䶮）', true],
    ['𠮷野家', '□野家', false],
    ['李👩‍👩‍👧 Li', '李□ Li', false],
    ['محمد', '□□□□', false],
    ['José', 'José', true],
    ['a\u0000\nb', 'a b', true],
    ['葛\u{e0100}城', '葛城', true],
  ])('%j is drawn as %j', (text, drawn, isWhole) => {
    expect(legible(text)).toEqual({ text: drawn, isWhole })
  })
})

describe('lines', () => {
  test('fit their width, and lose nothing', () => {
    const text = '第五届国际海绵城市建设与绿色发展大会（北京·中关村）Green City Forum 2026'
    const lines = breakLines(text, style, 160)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(160)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    expect(lines.filter((line) => /^[）·，]|（$/.test(line))).toEqual([])
  })

  test('a word longer than a line is divided', () => {
    expect(breakLines('a'.repeat(60), style, 100).join('')).toBe('a'.repeat(60))
    expect(breakLines('', style, 100)).toEqual([])
  })

  test('become paths at their place', () => {
    const d = textPath('口', style, 100, 50)
    const numbers = [...d.matchAll(/-?\d+(?:\.\d)?/g)].map(Number)
    const xs = numbers.filter((_, i) => i % 2 === 0)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(100)
    expect(Math.max(...xs)).toBeLessThanOrEqual(120)
    expect(textPath(' ', style, 0, 0)).toBe('')
  })
})
