import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, type TextBox } from './fit-text.ts'

const box: TextBox = { width: 200, height: 90, largest: 40, smallest: 14, lines: 2, leading: 1.2 }
/** A Han character is as wide as high, a Latin letter half. */
const measure = (text: string) =>
  [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0)
const bare = (text: string) => text.replaceAll(/\s/g, '')

describe('a text in its box', () => {
  test.each<[string, number, string[]]>([
    ['林晓', 40, ['林晓']],
    ['阿布都热合曼·买买提', 0, []],
    ['Maximiliane Wolfeschlegelstein', 0, []],
  ])('%s keeps its words whole and can be read', (name, size, lines) => {
    const fitted = fitText(name, box, measure)
    expect(fitted.isReadable).toBe(true)
    expect(fitted.lines.join(' ').replaceAll('· ', '·')).toBe(name)
    if (size > 0) expect(fitted).toMatchObject({ size, lines })
  })

  test('is shrunk before it is divided, and divided before it is tiny', () => {
    expect(fitText('上善若水如海', box, measure).lines).toHaveLength(1)
    expect(fitText('上善若水如海绵城市建设', box, measure).lines).toHaveLength(2)
  })

  test('what cannot be read at the smallest size is said', () => {
    expect(fitText('城'.repeat(200), box, measure).isReadable).toBe(false)
  })

  test('is never beyond its box, and loses nothing, whatever it is', () => {
    const letters = fc.constantFrom(...'ab Wé·市城海·，（） -'.split(''), '𠮷')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 300 }), (text) => {
        const { size, lines, isReadable } = fitText(text, box, measure)
        expect(bare(lines.join(''))).toBe(bare(text))
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width + 1e-6)
        expect(lines.length * size * box.leading).toBeLessThanOrEqual(box.height + 1e-6)
        if (isReadable) expect(size).toBeGreaterThanOrEqual(box.smallest)
        else expect(text.trim()).not.toBe('')
      }),
    )
  })
})
