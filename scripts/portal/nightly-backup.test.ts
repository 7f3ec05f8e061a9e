import { expect, test } from 'vitest'
import { dueAfter } from './nightly-backup.ts'

test.each([
  ['the night before', '2026-11-25T19:20:05Z', '2026-11-26T19:20:00Z'],
  ['this morning, by hand', '2026-11-26T01:00:00Z', '2026-11-26T19:20:00Z'],
  ['just before the time, by hand', '2026-11-26T19:19:59Z', '2026-11-26T19:20:00Z'],
  ['at the very time', '2026-11-26T19:20:00Z', '2026-11-27T19:20:00Z'],
  ['days ago', '2026-11-01T12:00:00Z', '2026-11-01T19:20:00Z'],
])('after a backup of %s the next is due at 03:20 in Shanghai', (_, last, due) => {
  expect(dueAfter(new Date(last), '03:20')).toEqual(new Date(due))
})

test('the first one is due at once', () => {
  expect(dueAfter(null, '03:20')).toEqual(new Date(0))
})
