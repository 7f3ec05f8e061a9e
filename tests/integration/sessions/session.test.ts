import { expect, test } from 'vitest'
import { getSession, listSessions } from '#lib/domain/sessions/queries.ts'
import type { SessionDetail } from '#lib/domain/sessions/types.ts'
import { db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')

async function session(forum: string, slug: string): Promise<SessionDetail> {
  const found = await getSession(forum, slug, { now })
  if (found === null) throw new Error(`${forum} has no ${slug}`)
  return found
}

test('a session names its block, what it holds, and its neighbours there', async () => {
  const first = await session('zhongguancun-2023', 'flood-resilience')
  expect([first.parent?.slug, first.previous, first.next?.slug]).toEqual([
    'talks',
    null,
    'water-conservation-flood-design',
  ])
  const talks = await session('zhongguancun-2023', 'talks')
  expect(talks.children).toHaveLength(10)
  expect([talks.previous?.slug, talks.next?.slug]).toEqual(['opening-remarks', 'signing'])
})

test('breaks are passed over on the way to the next session', async () => {
  const main = await session('sample', 'main-forum')
  expect([main.previous?.slug, main.next?.slug]).toEqual(['opening', 'sub-forum-streets'])
})

test('a session leads to what was signed and what came of it', async () => {
  const signing = await session('zhongguancun-2023', 'signing')
  expect(signing.agreements.map(({ slug }) => slug)).toEqual([
    'zhongguancun-ccb-taining-cooperation',
  ])
  const people = signing.appearances.map(({ nameAsPrinted, role, party }) => [
    nameAsPrinted,
    role,
    party?.asPrinted ?? null,
  ])
  expect(people).toEqual([
    ['郅斌伟', 'witness', null],
    ['李俊奇', 'witness', null],
    ['潘晓军', 'witness', null],
    ['王学伟', 'signatory', '建行北京分行'],
    ['郭虹宇', 'signatory', '泰宁科创集团'],
  ])
  const release = await session('pujiang-2023', 'catalogue-release')
  expect(release.outcomes).toHaveLength(1)
  expect((await session('pujiang-2023', 'signing')).agreements).toHaveLength(3)
})

test('an agreement under embargo is not to be found here, nor are those who sign it', async () => {
  const where = { slug: 'zhongguancun-ccb-taining-cooperation' }
  await db.agreement.update({ where, data: { embargoedUntil: new Date('2026-11-24T00:00:00Z') } })
  try {
    const signing = await session('zhongguancun-2023', 'signing')
    expect([signing.agreements, signing.appearances]).toEqual([[], []])
    const agenda = await listSessions('zhongguancun-2023', { now })
    expect(agenda?.sessions.find(({ slug }) => slug === 'signing')?.people).toEqual([])
  } finally {
    await db.agreement.update({ where, data: { embargoedUntil: null } })
  }
})

test('what is retired, in a draft, or of another forum is not there', async () => {
  expect(await getSession('pujiang-2023', 'flood-resilience', { now })).toBeNull()
  const forum = { slug: 'jingmen-2017' }
  await db.forum.update({ where: forum, data: { state: 'draft' } })
  expect(await getSession('jingmen-2017', 'opening', { now })).toBeNull()
  expect(await listSessions('jingmen-2017', { now })).toBeNull()
  await db.forum.update({ where: forum, data: { state: 'published' } })
  await db.forumSession.updateMany({
    where: { slug: 'talks', forum: { slug: 'zhongguancun-2023' } },
    data: { retiredAt: new Date() },
  })
  expect(await getSession('zhongguancun-2023', 'talks', { now })).toBeNull()
  // Its talks do not vanish with the block.
  const agenda = await listSessions('zhongguancun-2023', { now })
  expect(agenda?.sessions.filter(({ parentSlug }) => parentSlug === null)).toHaveLength(12)
  expect((await session('zhongguancun-2023', 'flood-resilience')).parent).toBeNull()
})
