import { expect, test } from 'vitest'
import { forumCount } from './forum-count.ts'

test.each([
  [2, 0, '2场', '2 forums'],
  [0, 1, '1个项目', '1 programme'],
  [1, 2, '1场，2个项目', '1 forum, 2 programmes'],
])('%i forums and %i programmes', (forums, programmes, chinese, english) => {
  const list = [
    ...Array.from({ length: forums }, () => ({ kind: 'conference' as const })),
    ...Array.from({ length: programmes }, () => ({ kind: 'programme' as const })),
  ]
  expect(forumCount(list, 'zh')).toBe(chinese)
  expect(forumCount(list, 'en')).toBe(english)
})
