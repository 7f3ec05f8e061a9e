import { expect, test } from 'vitest'
import { countSessions } from './utils.ts'

test('neither a break nor a block whose talks are counted is a session of its own', () => {
  const one = (slug: string, parentSlug: string | null, kind: 'talk' | 'break' | 'main_forum') => ({
    slug,
    parentSlug,
    kind,
  })
  const block = one('main', null, 'main_forum')
  const talks = [one('rain', 'main', 'talk'), one('pipes', 'main', 'talk')]
  const lunch = one('lunch', null, 'break')
  expect(countSessions([block, ...talks, lunch])).toBe(2)
  expect(countSessions([block, lunch])).toBe(1)
})
