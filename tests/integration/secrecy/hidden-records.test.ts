import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { readOpenData, readPages } from './everything.ts'

/**
 * Hidden records are given a name that stands nowhere else; then everything that anybody can read is
 * read and searched for it. Whoever adds a query adds it to everything.ts.
 */
const now = new Date()
const hidden = (name: string) => ({ 'zh-Hans': `密${name}`, en: `HIDDEN-${name}` })
const retired = { retiredAt: new Date(now.getTime() - 1000) }
const DRAFT = 'jingmen-2017'
const FORUM = { forum: { slug: 'zhongguancun-2023' } }
const EMBARGOED = 'sino-singapore-economic-corridor-mou'

const leaksIn = (answers: Record<string, string>) =>
  Object.entries(answers).flatMap(([name, text]) => {
    const found = [...new Set(text.match(/HIDDEN-\w+/g))]
    return found.length > 0 ? [`${name}: ${found.join(' ')}`] : []
  })

beforeAll(async () => {
  await db.forum.update({ where: { slug: DRAFT }, data: { state: 'draft', name: hidden('draft') } })
  const ofDraftOnly = await db.organisation.findMany({
    where: {
      participations: { some: {}, every: { forum: { slug: DRAFT } } },
      titles: { none: {} },
      parties: { none: {} },
      outcomes: { none: {} },
      alliance: null,
      founded: { none: {} },
      departments: { none: {} },
    },
    select: { id: true },
  })
  expect(ofDraftOnly.length).toBeGreaterThan(5)
  await db.organisation.updateMany({
    where: { id: { in: ofDraftOnly.map(({ id }) => id) } },
    data: { name: hidden('draftonly') },
  })
  await db.agreement.update({
    where: { slug: EMBARGOED },
    data: { title: hidden('embargoed'), embargoedUntil: new Date(now.getTime() + 86_400_000) },
  })
  await db.statedList.updateMany({
    where: { agreement: { slug: EMBARGOED } },
    data: { label: hidden('embargoedlist') },
  })
  await db.forumSession.updateMany({
    where: { ...FORUM, appearances: { some: {} } },
    data: { title: hidden('session'), ...retired },
  })
  await db.forumSession.updateMany({
    where: { agreements: { some: {} } },
    data: { title: hidden('signing'), ...retired },
  })
  const outcome = await db.outcome.findFirstOrThrow({
    where: { participations: { some: {} }, forum: { slug: { not: DRAFT } } },
  })
  await db.outcome.update({
    where: { id: outcome.id },
    data: { title: hidden('outcome'), ...retired },
  })
  await db.figure.updateMany({
    where: { outcomeId: outcome.id },
    data: { label: hidden('figure') },
  })
  await db.organisation.updateMany({
    where: { slug: { in: ['taining-group', 'caupd'] } },
    data: { name: hidden('organisation'), ...retired },
  })
  await db.city.update({ where: { slug: 'tianjin' }, data: { name: hidden('city'), ...retired } })
  await db.person.update({
    where: { slug: 'pan-xiaojun' },
    data: { name: hidden('person'), ...retired },
  })
})

describe('drafts, embargoes and what was retired', () => {
  test('show in nothing that pages read', async () => {
    expect(leaksIn(await readPages(now))).toEqual([])
  }, 60_000)

  test('show in nothing that open data and the sitemap give', async () => {
    expect(leaksIn(await readOpenData())).toEqual([])
  }, 60_000)
})
