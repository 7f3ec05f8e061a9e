import { beforeAll, describe, expect, test } from 'vitest'
import { createAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { PICK_NOUNS } from '#lib/domain/picks/constants.ts'
import { listPickable } from '#lib/domain/picks/queries.ts'
import type { PickNoun } from '#lib/domain/picks/types.ts'
import { picksOf } from '#lib/domain/picks/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, sampleId } from '../programme/drafting.ts'

/** Pick lists search the record: in either script, by pinyin, by an alias. */

const now = new Date('2026-11-26T02:00:00Z')
let forumId: string
let other: string
let shen: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen } = await makeEditors())
  await db.organisation.createMany({
    data: [
      ...[
        { slug: 'reed-institute', name: { 'zh-Hans': '芦苇荡研究院', en: 'Reedbed Institute' } },
        { slug: 'reed-company', name: { 'zh-Hans': '北芦苇荡公司' } },
      ].map((one) => ({ ...one, kind: 'institute' as const, citations: [] })),
    ],
  })
  const { id } = await db.organisation.findUniqueOrThrow({ where: { slug: 'reed-company' } })
  await db.organisationAlias.create({
    data: { organisationId: id, text: '苇司', kind: 'short', position: 0, citations: [] },
  })
})

const picked = async (of: PickNoun, words: string | null, at = forumId) =>
  picksOf(await listPickable(of, at, now), words, 'zh')
const slugs = async (of: PickNoun, words: string | null, at = forumId) =>
  (await picked(of, words, at)).picks.map(({ slug }) => slug)

describe('a body is found', () => {
  test.each([
    ['by its name, one that begins so first', '芦苇荡', ['reed-institute', 'reed-company']],
    ['in traditional characters', '蘆葦蕩研究院', ['reed-institute']],
    ['by pinyin', 'luweidangyan', ['reed-institute']],
    ['by initials', 'blwdgs', ['reed-company']],
    ['by its English name', 'reedbed', ['reed-institute']],
    ['by another name', '苇司', ['reed-company']],
    ['not by what nothing is called', '无此机构甲乙丙', []],
  ])('%s', async (_, words, found) => {
    expect(await slugs('organisation', words)).toEqual(found)
  })

  test('and a name that its label does not show is told beside it', async () => {
    expect((await picked('organisation', '苇司')).picks).toEqual([
      { slug: 'reed-company', label: '北芦苇荡公司', written: '北芦苇荡公司', note: '苇司' },
    ])
  })
})

test('without words those of the forum come first, a dozen of them, and the rest are counted', async () => {
  const total = await db.organisation.count({ where: { retiredAt: null } })
  const { picks, more } = await picked('organisation', null, other)
  expect([picks.length, more]).toEqual([12, total - 12])
  const here = await db.organisation.count({
    where: {
      retiredAt: null,
      OR: [
        { participations: { some: { forumId: other } } },
        { parties: { some: { agreement: { forumId: other } } } },
      ],
    },
  })
  const bodies = await db.organisation.findMany({
    where: {
      slug: { in: picks.map(({ slug }) => slug) },
      OR: [
        { participations: { some: { forumId: other } } },
        { parties: { some: { agreement: { forumId: other } } } },
      ],
    },
  })
  expect(bodies.length).toBe(Math.min(12, here))
})

describe('what another forum keeps back is not offered', () => {
  beforeAll(async () => {
    const made = await createAgreement({
      ...{ forumId, actor: shen, now },
      input: {
        ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '备忘录', placement: 'at_forum' },
        ...{ 'title.zh-Hans': '密约甲乙', partyForm: 'bilateral' },
        ...{ 'party0.asPrinted': '甲', 'party1.asPrinted': '乙' },
        ...{ 'signer0.name': '秘人甲', 'signer0.role': 'signatory', 'signer0.titles': '密使' },
      },
    })
    if (!made.ok) throw new Error(JSON.stringify(made))
  })

  test('a person who only signs what is not signed yet', async () => {
    expect((await picked('person', '秘人甲')).picks).toMatchObject([{ note: '密使' }])
    expect(await slugs('person', '秘人甲', other)).toEqual([])
  })
  test('an agreement that is a draft', async () => {
    expect((await slugs('agreement', '密约')).length).toBe(1)
    expect(await slugs('agreement', '密约', other)).toEqual([])
  })
})

test('parts, outcomes and buildings are those of the forum; an alliance that another drafts is not offered', async () => {
  const own = await db.forumSession.count({ where: { forumId, retiredAt: null } })
  const parts = await picked('session', null)
  expect(parts.picks.length + parts.more).toBe(own)
  expect([
    await slugs('outcome', '智慧城市', other),
    await slugs('outcome', '智慧城市'),
    await slugs('infrastructure', '会展', other),
    await slugs('infrastructure', '会展'),
  ]).toEqual([['china-europe-smart-city-report'], [], ['convention-exhibition-centre'], []])
  const known = await slugs('alliance', '绿色低碳科技')
  expect(known).toEqual(['international-green-low-carbon-building-alliance'])
  const forum = { where: { slug: 'sino-singapore-2025' } }
  await db.forum.update({ ...forum, data: { state: 'draft' } })
  expect(await slugs('alliance', '绿色低碳科技')).toEqual([])
  const { id } = await db.forum.findUniqueOrThrow(forum)
  expect(await slugs('alliance', '绿色低碳科技', id)).toEqual(known)
  await db.forum.update({ ...forum, data: { state: 'published' } })
})

test('each list asks one query', async () => {
  for (const of of PICK_NOUNS) {
    expect([of, (await countQueries(() => listPickable(of, forumId, now))).count]).toEqual([of, 1])
  }
})
