import { afterEach, describe, expect, test } from 'vitest'
import { getAgreement, listAgreements } from '#lib/domain/agreements/queries.ts'
import {
  getAgreementTotals,
  listRegisterFacets,
  listStatedAgreements,
} from '#lib/domain/agreements/register/queries.ts'
import type { AgreementFilter } from '#lib/domain/agreements/types.ts'
import { db } from '#lib/platform/db.ts'

/** The register as the five texts give it; the sample forum apart. */

const now = new Date('2026-11-23T00:00:00Z')
const MOU = 'sino-singapore-economic-corridor-mou'

const slugs = async (filter: AgreementFilter = {}) =>
  (await listAgreements({ ...filter, now, sample: 'without' })).map(({ slug }) => slug)

test('all agreements, latest first', async () => {
  const rows = await listAgreements({ now, sample: 'without' })
  const days = rows.map(({ signedOn }) => signedOn?.on)
  expect(days).toEqual([
    '2025-09-18',
    '2025-09-18',
    '2025-09-18',
    '2023-09-11',
    '2023-09-11',
    '2023-09-11',
    '2023-05-30',
    '2017-11-19',
    '2012-05-01',
  ])
  expect(new Set(rows.map(({ slug }) => slug)).size).toBe(9)
})

test('single agreements and the aggregate are told apart and never added', async () => {
  expect(await getAgreementTotals({ now })).toEqual({
    single: { count: 8, withAmount: 0, amounts: [] },
    aggregate: { count: 1, items: 16, amounts: [{ currency: 'CNY', value: '12330000000' }] },
  })
})

test('an amount of a single agreement is counted with the single ones', async () => {
  await db.agreement.update({
    where: { slug: MOU },
    data: { amount: '0.10', currency: 'SGD', amountAsPrinted: '0.1' },
  })
  try {
    const { single, aggregate } = await getAgreementTotals({ now })
    expect(single).toEqual({
      count: 8,
      withAmount: 1,
      amounts: [{ currency: 'SGD', value: '0.1' }],
    })
    expect(aggregate.amounts).toEqual([{ currency: 'CNY', value: '12330000000' }])
  } finally {
    await db.agreement.update({
      where: { slug: MOU },
      data: { amount: null, currency: null, amountAsPrinted: null },
    })
  }
})

describe('filters', () => {
  test.each<[AgreementFilter, string[]]>([
    [{ kind: 'memorandum' }, [MOU]],
    [{ forum: 'jingmen-2017' }, ['jingmen-summit-agreements-2017']],
    [{ year: 2012 }, ['eu-china-urbanisation-declaration-2012']],
    [{ city: 'brussels' }, ['eu-china-urbanisation-declaration-2012']],
    [{ party: 'tongji-university' }, ['china-cambodia-green-technology-training']],
    [{ year: 2023, kind: 'strategic_cooperation' }, ['zhongguancun-ccb-taining-cooperation']],
    [{ year: 2017, kind: 'memorandum' }, []],
    [{ forum: 'nowhere' }, []],
  ])('%j', async (filter, expected) => {
    expect(await slugs(filter)).toEqual(expected)
  })

  test('a year holds its first and last day and no other', async () => {
    expect(await slugs({ year: 2023 })).toHaveLength(4)
    expect(await slugs({ year: 2024 })).toEqual([])
  })

  test('offer what is in the register and nothing else', async () => {
    const facets = await listRegisterFacets({ now })
    expect(facets.years).toEqual(expect.arrayContaining([2025, 2023, 2017, 2012]))
    expect(facets.kinds).toEqual([
      'strategic_cooperation',
      'cooperation',
      'memorandum',
      'co_construction',
      'declaration',
    ])
    expect(facets.parties.map(({ slug }) => slug)).toContain('tongji-university')
    expect(facets.cities.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['tianjin', 'shanghai', 'jingmen', 'brussels']),
    )
  })
})

test('only the Sino-Singapore text says that there are more than it describes', async () => {
  const [stated, ...more] = await listStatedAgreements('sino-singapore-2025', { now })
  expect(more).toEqual([])
  expect(stated).toMatchObject({ statedCount: null, isOpen: true, asPrinted: '多項戰略合作' })
  for (const forum of ['zhongguancun-2023', 'jingmen-2017', 'ec-link', 'pujiang-2023']) {
    expect(await listStatedAgreements(forum, { now })).toEqual([])
  }
})

describe('what readers may not see', () => {
  const opening = new Date('2027-01-01T08:00:00Z')
  afterEach(async () => {
    await db.agreement.update({
      where: { slug: MOU },
      data: { embargoedUntil: null, retiredAt: null },
    })
    await db.forum.update({ where: { slug: 'sino-singapore-2025' }, data: { state: 'published' } })
  })

  const leaks = async (at: Date) => ({
    listed: (await listAgreements({ now: at })).some(({ slug }) => slug === MOU),
    counted: (await getAgreementTotals({ now: at })).single.count,
    offered: (await listRegisterFacets({ now: at })).kinds.includes('memorandum'),
    shown: (await getAgreement(MOU, { now: at })) !== null,
  })
  const hidden = { listed: false, counted: 7, offered: false, shown: false }
  const open = { listed: true, counted: 8, offered: true, shown: true }

  test('an agreement under embargo leaks nowhere, and opens at its instant', async () => {
    await db.agreement.update({ where: { slug: MOU }, data: { embargoedUntil: opening } })
    expect(await leaks(new Date(opening.getTime() - 1))).toEqual(hidden)
    expect(await leaks(opening)).toEqual(open)
  })

  test('a retired one is gone', async () => {
    await db.agreement.update({ where: { slug: MOU }, data: { retiredAt: now } })
    expect(await leaks(now)).toEqual(hidden)
  })

  test('those of an unpublished forum are gone with it', async () => {
    await db.forum.update({ where: { slug: 'sino-singapore-2025' }, data: { state: 'draft' } })
    expect(await leaks(now)).toEqual({ ...hidden, counted: 5 })
  })
})

test('the sample forum is listed apart and not counted', async () => {
  const before = await getAgreementTotals({ now })
  const { id } = await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })
  const { forumId, sessionId } = await db.agreement.findUniqueOrThrow({ where: { slug: MOU } })
  await db.agreement.update({ where: { slug: MOU }, data: { forumId: id, sessionId: null } })
  try {
    const of = async (sample?: 'only' | 'without') =>
      (await listAgreements({ now, sample })).some(({ slug }) => slug === MOU)
    expect([await of(), await of('only'), await of('without')]).toEqual([true, true, false])
    const { single } = await getAgreementTotals({ now })
    expect(single.count).toBe(before.single.count - 1)
  } finally {
    await db.agreement.update({ where: { slug: MOU }, data: { forumId, sessionId } })
  }
})
