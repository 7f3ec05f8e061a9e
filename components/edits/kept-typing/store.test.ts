import { describe, expect, test } from 'vitest'
import {
  forgetAllTyping,
  type KeptTyping,
  keepTyping,
  readTyping,
  sweepTyping,
  typingKey,
} from './store.ts'

class Memory {
  readonly held = new Map<string, string>()
  get length() {
    return this.held.size
  }
  key = (index: number) => [...this.held.keys()][index] ?? null
  getItem = (key: string) => this.held.get(key) ?? null
  setItem = (key: string, text: string) => void this.held.set(key, text)
  removeItem = (key: string) => void this.held.delete(key)
}
const refused = () => {
  throw new Error('SecurityError')
}
const REFUSING = {
  ...{ getItem: refused, setItem: refused, removeItem: refused, key: refused },
  get length(): number {
    throw new Error('SecurityError')
  },
}

const typed = (over: Partial<KeptTyping> = {}): KeptTyping => ({
  ...{ at: 1_000, version: '3', values: { 'name.en': 'Reed' }, isSent: false },
  ...over,
})
const KEY = typingKey('shen', '/zh/organise/sample/people/li', 'person')

test('is named by account, page and form, whatever the language', () => {
  expect(KEY).toBe('typed:shen:/organise/sample/people/li#person')
  expect(typingKey('shen', '/en/organise/sample/people/li', 'person')).toBe(KEY)
})

describe('what is typed', () => {
  test('is read back; nothing typed is nothing kept', () => {
    const memory = new Memory()
    expect(keepTyping(memory, KEY, typed())).toBe(true)
    expect(readTyping(memory, KEY)).toEqual(typed())
    keepTyping(memory, KEY, typed({ values: {} }))
    expect(memory.length).toBe(0)
  })

  test('is not kept where it is too much, and what was kept stays', () => {
    const memory = new Memory()
    keepTyping(memory, KEY, typed())
    const much = typed({ values: { 'name.en': 'x'.repeat(200_001) } })
    expect(keepTyping(memory, KEY, much)).toBe(false)
    expect(readTyping(memory, KEY)).toEqual(typed())
  })

  test.each(['', 'null', '{', '[]', '"x"', '{"at":"x","values":{}}'])('%j is nothing', (text) => {
    const memory = new Memory()
    memory.setItem(KEY, text)
    expect(readTyping(memory, KEY)).toBeNull()
  })

  test('goes with another account, after fourteen days, beyond fifty forms, and at signing out', () => {
    const memory = new Memory()
    const day = 86_400_000
    memory.setItem('theme', 'dark')
    keepTyping(memory, typingKey('luo', '/zh/organise/sample/facts', 'facts'), typed())
    keepTyping(memory, typingKey('shen', '/zh/a', 'old'), typed({ at: 1 }))
    for (let one = 0; one < 51; one += 1) {
      keepTyping(memory, typingKey('shen', `/zh/${one}`, 'form'), typed({ at: 20 * day + one }))
    }
    sweepTyping(memory, 'shen', 20 * day + 100)
    const left = [...memory.held.keys()]
    expect(left).toHaveLength(51)
    expect(left).not.toContain(typingKey('shen', '/zh/0', 'form'))
    expect(left.filter((key) => key.includes('luo') || key.includes('old'))).toEqual([])
    forgetAllTyping(memory)
    expect([...memory.held.keys()]).toEqual(['theme'])
  })

  test('is nowhere where the browser refuses, and nothing fails', () => {
    expect(readTyping(REFUSING, KEY)).toBeNull()
    expect(keepTyping(REFUSING, KEY, typed())).toBe(false)
    expect(() => sweepTyping(REFUSING, 'shen', 0)).not.toThrow()
    expect(() => forgetAllTyping(REFUSING)).not.toThrow()
  })
})
