import { describe, expect, test } from 'vitest'
import { getOrganisation, listOrganisations } from '#lib/domain/organisations/queries.ts'
import { forumsOf, printedForms, rolesByForum } from '#lib/domain/organisations/utils.ts'
import { listSources } from '#lib/domain/sources/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')

async function organisation(slug: string) {
  const found = await getOrganisation(slug, { now })
  if (found === null) throw new Error(`${slug} is not in the record`)
  return found
}

describe('the ministry of housing', () => {
  test('is one organisation under four printed names in four texts', async () => {
    const forms = printedForms(await organisation('mohurd'))
    expect(
      forms.map(({ text, citations }) => [
        text,
        [...new Set(citations.map(({ document }) => document))],
      ]),
    ).toEqual([
      ['中华人民共和国住房和城乡建设部', ['zhongguancun-2023']],
      ['住建部', ['zhongguancun-2023', 'jingmen-2017']],
      ['中國住房和城鄉建設部', ['sino-singapore-2025']],
      ['住房和城鄉建設部', ['ec-link']],
    ])
  })

  test('its roles, latest forum first and in conventional order', async () => {
    const roles = rolesByForum((await organisation('mohurd')).participations)
    expect(roles.map(({ forum, roles: own }) => [forum.slug, own.map(({ role }) => role)])).toEqual(
      [
        ['sino-singapore-2025', ['host']],
        ['ec-link', ['supporting', 'lead_implementer']],
      ],
    )
  })

  test('its departments stand in the forums in their own name', async () => {
    const { departments } = await organisation('mohurd')
    expect(departments.map(({ slug, forums }) => [slug, forums.map((f) => f.slug)])).toEqual([
      ['mohurd-standards-department', ['sino-singapore-2025']],
      ['mohurd-technology-industrialisation-centre', ['jingmen-2017']],
      ['mohurd-urban-construction-department', ['zhongguancun-2023']],
    ])
  })
})

test('the academy of urban planning had its people at two forums', async () => {
  const caupd = await organisation('caupd')
  expect(forumsOf(caupd).map(({ slug }) => slug)).toEqual([
    'sino-singapore-2025',
    'zhongguancun-2023',
  ])
  expect(caupd.people.map(({ person, title }) => [person.slug, title.asPrinted])).toEqual([
    ['wang-kai', '中國城市規劃設計研究院院長'],
    ['wang-jiazhuo', '中国城市规划设计研究院设计副总工程师'],
  ])
  expect(printedForms(caupd).map(({ text }) => text)).toEqual([
    '中国城市规划设计研究院',
    '中國城市規劃設計研究院',
  ])
})

test('three levels of parents, outermost first', async () => {
  const committee = await organisation('ndrc-city-small-town-centre-academic-committee')
  expect(committee.parents.map(({ slug }) => slug)).toEqual(['ndrc', 'ndrc-city-small-town-centre'])
})

test('a joint body is one and says so', async () => {
  const body = await organisation('beijing-sci-tech-zgc-committee')
  expect([body.isJoint, body.participations.length]).toEqual([true, 1])
})

test('an alliance leads to its own page', async () => {
  const { alliances } = await organisation('zhongguancun-sponge-city-alliance')
  expect(alliances.map(({ tie, alliance }) => [tie, alliance.slug])).toEqual([
    ['body', 'zhongguancun-sponge-city-alliance'],
  ])
})

test('two queries for one role and for three', async () => {
  const counts = []
  for (const slug of ['bucea', 'mohurd']) {
    const { result, count } = await countQueries(async () => {
      const found = await organisation(slug)
      await listSources()
      return found
    })
    counts.push([result.participations.length, count])
  }
  expect(counts).toEqual([
    [1, 2],
    [3, 2],
  ])
})

test('the sample is marked, the rest is not', async () => {
  const all = await listOrganisations({ now })
  expect(
    all
      .filter(({ isSample }) => isSample)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual([
    'sample-alliance',
    'sample-design-institute',
    'sample-municipal-works',
    'sample-university',
    'sample-water-institute',
  ])
})

test('a party known only from an embargoed agreement does not exist until its hour', async () => {
  const slug = 'china-cambodia-green-technology-training'
  const hour = new Date('2026-11-24T00:00:00Z')
  const embargo = (embargoedUntil: Date | null) =>
    db.agreement.update({ where: { slug }, data: { embargoedUntil } })
  const { agreements } = await organisation('cambodia-ministry-of-environment')
  expect(agreements.map(({ agreement }) => agreement.slug)).toEqual([slug])
  await embargo(hour)
  try {
    const hidden = await organisation('cambodia-ministry-of-environment')
    expect(hidden.agreements).toEqual([])
    // It stands in the record by its secretary of state as well, so it is still there.
    expect(hidden.people.map(({ person }) => person.slug)).toEqual(['chuop-paris'])
    await db.appearance.updateMany({
      where: { person: { slug: 'chuop-paris' } },
      data: { agreementId: (await db.agreement.findUniqueOrThrow({ where: { slug } })).id },
    })
    expect(await getOrganisation('cambodia-ministry-of-environment', { now })).toBeNull()
    expect((await listOrganisations({ now })).map((one) => one.slug)).not.toContain(
      'cambodia-ministry-of-environment',
    )
  } finally {
    await db.appearance.updateMany({
      where: { person: { slug: 'chuop-paris' } },
      data: { agreementId: null },
    })
    await embargo(null)
  }
})
