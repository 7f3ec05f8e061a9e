import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { askForum, askForumList, askList, bodyOf, FORUM_LISTS, LISTS } from './ask.ts'

/** What is not public must not show: neither by itself nor through what is tied to it. */
const tomorrow = new Date(Date.now() + 86_400_000)

async function everything(): Promise<string> {
  const lists = ['forums', 'people', 'organisations', 'agreements', 'alliances', 'cities'] as const
  const texts = await Promise.all(
    lists.map(async (list) => (await askList(list, '?limit=200')).text()),
  )
  return texts.join('\n')
}

describe('an agreement under embargo', () => {
  const slug = 'zhongguancun-ccb-taining-cooperation'

  beforeAll(async () => {
    await db.agreement.update({ where: { slug }, data: { embargoedUntil: tomorrow } })
  })

  test('is in no list, and its signatories and parties do not give it away', async () => {
    expect(await everything()).not.toContain(slug)
    const forum = 'zhongguancun-2023'
    const agreements = await askForumList(forum, 'agreements')
    expect((await bodyOf(agreements, FORUM_LISTS.agreements.schema)).data).toEqual([])
    const sessions = await askForumList(forum, 'sessions')
    expect(await sessions.text()).not.toContain(slug)
    const people = await bodyOf(await askForumList(forum, 'people'), FORUM_LISTS.people.schema)
    const roles = people.data.flatMap(({ appearances }) => appearances.map(({ role }) => role))
    expect(roles).not.toContain('signatory')
    // 王学伟 appears nowhere but as its signatory.
    expect(people.data.map(({ slug }) => slug)).not.toContain('wang-xuewei')
  })
})

describe('a draft forum', () => {
  beforeAll(async () => {
    await db.forum.update({ where: { slug: 'jingmen-2017' }, data: { state: 'draft' } })
  })

  test('is a 404, with all its lists, and is named by nothing', async () => {
    expect((await askForum('jingmen-2017')).status).toBe(404)
    expect((await askForumList('jingmen-2017', 'people')).status).toBe(404)
    const { data } = await bodyOf(await askList('forums'), LISTS.forums.schema)
    expect(data.map(({ slug }) => slug)).not.toContain('jingmen-2017')
    expect(await everything()).not.toContain('"forum":"jingmen-2017"')
  })
})

describe('a retired record', () => {
  beforeAll(async () => {
    await db.person.update({ where: { slug: 'pan-xiaojun' }, data: { retiredAt: new Date() } })
    await db.organisation.update({
      where: { slug: 'taining-group' },
      data: { retiredAt: new Date() },
    })
  })

  test('is in no list any more', async () => {
    const people = await bodyOf(await askList('people', '?limit=200'), LISTS.people.schema)
    expect(people.data.map(({ slug }) => slug)).not.toContain('pan-xiaojun')
    const sessions = await askForumList('zhongguancun-2023', 'sessions')
    expect(await sessions.text()).not.toContain('pan-xiaojun')
    const { data } = await bodyOf(
      await askList('organisations', '?limit=200'),
      LISTS.organisations.schema,
    )
    expect(data.map(({ slug }) => slug)).not.toContain('taining-group')
  })
})
