import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { senseParts } from './sense-parts.ts'

describe('senseParts', () => {
  test.each([
    ['国际海绵城市发展大会', '国际|海绵|城市|发展|大会'],
    ['荆门峰会签约16项', '荆门|峰会|签约|16项'],
    ['中国新型城市论坛荆门峰会', '中国|新型|城市|论坛|荆门|峰会'],
    ['《国家绿色低碳先进技术成果目录》', '《国家|绿色|低碳|先进|技术|成果|目录》'],
  ])('%s', (text, expected) => {
    expect(senseParts(text).join('|')).toBe(expected)
  })

  test('与 begins a line, it never ends one', () => {
    const parts = senseParts('第十六届国际绿色建筑与建筑节能大会')
    expect(parts.some((part) => part.endsWith('与'))).toBe(false)
    expect(parts[0]).toBe('第十六届')
  })

  test('no Latin word is broken, nor one with a hyphen', () => {
    const latin = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,12}(-[A-Za-z]{1,8})?$/)
    fc.assert(
      fc.property(latin, (word) => {
        expect(senseParts(`建设${word}平台`).filter((part) => part.includes(word))).toHaveLength(1)
      }),
    )
  })

  test('nothing is lost, and no line begins with a closing mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const parts = senseParts(text)
        expect(parts.join('')).toBe(text)
        for (const part of parts.slice(1)) expect(part).not.toMatch(/^[，。、；：？！）》」]/)
      }),
    )
  })
})
