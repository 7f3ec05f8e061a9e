import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAPER } from './paper-colours.ts'

test('colours of pictures and printed files are those of the light theme', () => {
  const css = readFileSync('app/globals.css', 'utf8')
  // The hex forms of the light tokens, for browsers before OKLCH.
  const fallback = css.slice(css.indexOf('@supports not (color: oklch'))
  const { white: _white, black: _black, ...tokens } = PAPER
  for (const [name, value] of Object.entries(tokens)) {
    const token = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    const [, hex] = new RegExp(`${token}: (#[0-9a-f]{6});`).exec(fallback) ?? []
    expect([name, hex]).toEqual([name, value])
  }
})
