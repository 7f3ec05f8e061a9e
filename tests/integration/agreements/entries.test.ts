import { describe, expect, test } from 'vitest'
import { amountInRow } from '#components/agreements/amount.tsx'
import { getAgreement } from '#lib/domain/agreements/queries.ts'
import type { AgreementDetail } from '#lib/domain/agreements/types.ts'
import { groupDigits } from '#lib/domain/agreements/utils.ts'
import { db } from '#lib/platform/db.ts'

/** Every entry against the text it comes from: parties in the printed order, who signed, what is doubtful. */

const now = new Date('2026-11-23T00:00:00Z')

async function entry(slug: string): Promise<AgreementDetail> {
  const found = await getAgreement(slug, { now })
  if (found === null) throw new Error(`${slug} is not in the register`)
  return found
}

const zh = ({ name }: { name: { 'zh-Hans': string } }) => name['zh-Hans']

test.each([
  [
    'zhongguancun-ccb-taining-cooperation',
    'bilateral',
    ['中国建设银行北京市分行', '北京泰宁科创集团股份有限公司'],
    ['建行北京分行', '泰宁科创集团'],
  ],
  [
    'jingmen-summit-agreements-2017',
    'bilateral_set',
    ['荆门市', '深圳华大基因'],
    ['我市', '深圳华大基因等公司'],
  ],
  [
    'sino-singapore-economic-corridor-mou',
    'multilateral',
    ['天津市商务局', '天津市滨海新区人民政府', '新加坡企业发展局'],
    ['天津市商務局', '天津市濱海新區人民政府', '新加坡企業發展局'],
  ],
  [
    'mayors-academy-eco-city-cooperation',
    'bilateral',
    ['全国市长研修学院', '中新天津生态城管委会'],
    ['全國市長研修學院', '生態城管委會'],
  ],
  [
    'eco-city-green-industry-investment-cooperation',
    'multilateral',
    ['中新天津生态城管委会', '中新天津生态城投资开发有限公司', '中国机电产品进出口商会'],
    ['中新天津生態城管委會', '中新天津生態城投資開發有限公司', '中國機電產品進出口商會'],
  ],
  [
    'eu-china-urbanisation-declaration-2012',
    'bilateral',
    ['国务院', '欧盟委员会'],
    ['國務院', '歐盟委員會'],
  ],
  [
    'china-cambodia-green-technology-training',
    'uncertain',
    ['上海科学技术交流中心', '柬埔寨环境部', '同济大学'],
    ['綠色技術銀行管理中心', '柬埔寨環境部', '同濟大學'],
  ],
  [
    'carbon-label-joint-innovation-centre',
    'uncertain',
    ['上海科学技术交流中心', '中国科学院上海高等研究院', '中国电子节能技术协会'],
    ['綠色技術銀行管理中心', '中國科學院上海高等研究院', '中國電子節能技術協會'],
  ],
  [
    'green-credit-reporting-cooperation',
    'uncertain',
    [
      '上海科学技术交流中心',
      '新华社中国经济信息社',
      '上海工程技术大学',
      '上海临港新片区跨境数据科技有限公司',
    ],
    [
      '綠色技術銀行管理中心',
      '新華社中國經濟信息社',
      '上海工程技術大學',
      '上海臨港新片區跨境數據科技有限公司',
    ],
  ],
])('%s: its parties in the order of the text', async (slug, form, names, printed) => {
  const { partyForm, parties } = await entry(slug)
  expect(partyForm).toBe(form)
  expect(parties.map(zh)).toEqual(names)
  expect(parties.map(({ asPrinted }) => asPrinted)).toEqual(printed)
})

describe('the sponge-city agreement', () => {
  const slug = 'zhongguancun-ccb-taining-cooperation'

  test('each signatory stands under a party, with both titles as printed; who for is doubtful', async () => {
    const { parties, unplacedSignatories } = await entry(slug)
    expect(unplacedSignatories).toEqual([])
    expect(
      parties.map(({ signatories }) =>
        signatories.map(({ nameAsPrinted, titles }) => [
          nameAsPrinted,
          titles.map(({ asPrinted }) => asPrinted),
        ]),
      ),
    ).toEqual([
      [['王学伟', ['建行北京分行公司部总经理', '北京市城市更新联盟秘书长']]],
      [['郭虹宇', ['泰宁科创集团国际战略总裁', '中关村绿智海绵城市生态家园产业联盟秘书长']]],
    ])
    expect(parties.every(({ doubt }) => doubt !== null)).toBe(true)
  })

  test('three witnesses; the first may be two persons', async () => {
    const { witnesses } = await entry(slug)
    expect(witnesses.map(({ nameAsPrinted, doubt }) => [nameAsPrinted, doubt !== null])).toEqual([
      ['郅斌伟', true],
      ['李俊奇', false],
      ['潘晓军', false],
    ])
    expect(witnesses[0]?.titles.map(({ asPrinted }) => asPrinted)).toEqual([
      '北京市科委中关村管委会政府采购促进中心主任',
      '处长',
    ])
  })

  test('what the text does not say is unknown', async () => {
    const { amount, count, term, documents, followUps, fields } = await entry(slug)
    expect({ amount, count, term, documents, followUps, fields }).toEqual({
      amount: null,
      count: null,
      term: null,
      documents: [],
      followUps: [],
      fields: [],
    })
  })
})

describe('the Jingmen aggregate', () => {
  test('counts sixteen and names none', async () => {
    const { scope, count, parties, fields, fieldsOpen, signedOn, signedUntil } = await entry(
      'jingmen-summit-agreements-2017',
    )
    expect(scope).toBe('aggregate')
    expect(count).toEqual({ value: 16, asPrinted: '16项' })
    expect(parties.map(({ isOpen }) => isOpen)).toEqual([false, true])
    expect(parties[0]?.organisation).toBeNull()
    expect(fields.map((field) => field['zh-Hans'])).toEqual([
      '基因检测',
      '通用航空',
      '机械制造',
      '特色小镇建设',
    ])
    expect(fieldsOpen).toBe(true)
    expect([signedOn?.on, signedUntil?.on]).toEqual(['2017-11-19', '2017-11-21'])
  })

  test('its amount as printed, exact, and in each language', async () => {
    const { amount } = await entry('jingmen-summit-agreements-2017')
    if (amount === null) throw new Error('the amount is recorded')
    expect(amount).toMatchObject({ asPrinted: '123.3亿元', value: '12330000000', currency: 'CNY' })
    expect(groupDigits(amount.value)).toBe('12,330,000,000')
    expect([
      amountInRow(amount, 'zh'),
      amountInRow(amount, 'zh-hant'),
      amountInRow(amount, 'en'),
    ]).toEqual(['123.3亿元', '123.3億元', '12.33 billion yuan'])
  })
})

test('the joint declaration: signed elsewhere, for parties that the text does not name, and followed', async () => {
  const found = await entry('eu-china-urbanisation-declaration-2012')
  expect(found.placement).toBe('elsewhere')
  expect(found.city?.slug).toBe('brussels')
  expect(found.signedOn).toEqual({ on: '2012-05-01', precision: 'month' })
  expect(found.parties.map(({ signatories }) => signatories[0]?.nameAsPrinted)).toEqual([
    '李克強',
    '巴羅佐',
  ])
  expect(found.parties.every(({ doubt }) => doubt !== null)).toBe(true)
  expect(found.partyFormDoubt).not.toBeNull()
  expect(found.doubt).not.toBeNull()
  expect(found.followUps).toMatchObject([
    { state: 'done', on: { on: '2012-11-01', precision: 'month' }, dateAsPrinted: '當年11月' },
  ])
})

test('the three Pujiang agreements: one or several is said to be doubtful', async () => {
  for (const slug of [
    'china-cambodia-green-technology-training',
    'carbon-label-joint-innovation-centre',
    'green-credit-reporting-cooperation',
  ]) {
    const { partyFormDoubt, parties } = await entry(slug)
    expect(partyFormDoubt?.['zh-Hans']).toContain('分别与')
    expect(parties.flatMap(({ signatories }) => signatories)).toEqual([])
  }
})

test('documents and relations are read from both sides; a hidden agreement is no relation', async () => {
  const [mou, academy] = await Promise.all(
    ['sino-singapore-economic-corridor-mou', 'mayors-academy-eco-city-cooperation'].map((slug) =>
      db.agreement.findUniqueOrThrow({ where: { slug } }),
    ),
  )
  if (!mou || !academy) throw new Error('both are in the register')
  const citations = [{ document: 'sino-singapore-2025', quote: '達成多項戰略合作' }]
  await db.agreementRelation.create({
    data: { fromId: academy.id, toId: mou.id, kind: 'implements', citations },
  })
  await db.agreementDocument.create({
    data: {
      agreementId: mou.id,
      title: { 'zh-Hans': '备忘录全文' },
      address: 'https://example.org/mou',
      position: 0,
      citations,
    },
  })
  const from = await entry(academy.slug)
  const to = await entry(mou.slug)
  expect(from.relations).toMatchObject([
    { kind: 'implements', direction: 'to', agreement: { slug: mou.slug } },
  ])
  expect(to.relations).toMatchObject([
    { kind: 'implements', direction: 'from', agreement: { slug: academy.slug } },
  ])
  expect(to.documents).toMatchObject([{ address: 'https://example.org/mou' }])
  await db.agreement.update({
    where: { id: academy.id },
    data: { embargoedUntil: new Date('2027-01-01T00:00:00Z') },
  })
  expect((await entry(mou.slug)).relations).toEqual([])
})

test('what is not there is null', async () => {
  for (const slug of ['nowhere', '', '%00', "' or true --", 'x'.repeat(8_000)]) {
    expect(await getAgreement(slug, { now })).toBeNull()
  }
})
