import { expect, test } from 'vitest'
import { keepTyped, typedUnder } from './kept-typing.ts'

test('what was typed is found under its number alone, until the answer is sent', () => {
  const { id, forget } = keepTyped({ name: '林', consents: ['privacy'] })
  expect(typedUnder(id)).toEqual({ name: '林', consents: ['privacy'] })
  expect(typedUnder(null)).toBeNull()
  expect(typedUnder('')).toBeNull()
  expect(typedUnder(id.slice(1))).toBeNull()
  forget()
  expect(typedUnder(id)).toBeNull()
})
