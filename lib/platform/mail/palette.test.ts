import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MAIL_PALETTE } from './palette.ts'

const css = readFileSync(join(import.meta.dirname, '../../../app/globals.css'), 'utf8')
const fallback = css.slice(css.indexOf('@supports not (color: oklch'))
const [light = '', dark = ''] = fallback.split('@media (prefers-color-scheme: dark)')

test.each(Object.entries(MAIL_PALETTE))('%s in letters is the token of the pages', (name, pair) => {
  const valueIn = (part: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1]
  expect({ light: valueIn(light), dark: valueIn(dark) }).toEqual(pair)
})
