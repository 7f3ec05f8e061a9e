import { expect, test } from 'vitest'
import { stateMessage } from './state-message.ts'

const words = {
  ...{ optional: '', summary: '', pending: '', signIn: '', failed: '{id}' },
  ...{ kept: { found: '', take: '', discard: '' }, waitSeconds: '', waitMinutes: '', faults: {} },
  refusals: { in_the_way: '“{part}” stands in the way, {count} more too.', refused: 'Not done.' },
}
const refused = (reason: string, details?: Record<string, unknown>) =>
  stateMessage({ status: 'refused', reason, details, values: {} }, words)

test('a refusal names what it is about, word for word, and leaves alone what it does not know', () => {
  expect(refused('in_the_way', { part: '$& {count}', faults: [] })).toBe(
    '“$& {count}” stands in the way, {count} more too.',
  )
  expect(refused('in_the_way', { part: ['x'] })).toBe(
    '“{part}” stands in the way, {count} more too.',
  )
  expect(refused('in_the_way')).toBe('“{part}” stands in the way, {count} more too.')
  expect(refused('other', { part: 'x' })).toBe('Not done.')
})
