import { expect, test } from 'vitest'
import { newSlug } from './new-slug.ts'

test.each([
  ['River & Wetland, 2026', 'river-wetland-2026'],
  ['José María Álvarez', 'jose-maria-alvarez'],
  ['雨水花园', 'part'],
  [null, 'part'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('%s', (text, stem) => {
  expect(newSlug(text, 'part')).toMatch(new RegExp(`^${stem}-[2-9a-hj-np-z]{6}$`))
})
