import readExcel from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { PERSON_COLUMNS, TOLD_COLUMNS } from '#lib/domain/imports/constants.ts'
import { exportRecords } from '#lib/domain/imports/files/mutations.ts'
import { createOrganisation } from '#lib/domain/organisations/editing/mutations.ts'
import { listForumOrganisations } from '#lib/domain/organisations/editing/queries.ts'
import { createPerson } from '#lib/domain/people/editing/mutations.ts'
import { listForumPeople } from '#lib/domain/people/editing/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** The panel's lists of people and organisations as files: by the filter in force, without formulas (T45), people noted. */

type Kind = Parameters<typeof exportRecords>[0]['kind']
const FORMULA = '=HYPERLINK("https://evil.example","苇")'

let forumId: string
let shen: string
let last = 0n
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
  last = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})

const exported = (kind: Kind, over: Partial<Parameters<typeof exportRecords>[0]> = {}) =>
  exportRecords({
    ...{ kind, forumId, actor: shen, words: null, now },
    ...{ format: 'json', locale: 'zh' as const, ...over },
  })
const rowsOf = async (...call: Parameters<typeof exported>) =>
  JSON.parse((await exported(...call)).toString('utf8')) as Record<string, unknown>[]
const noted = () =>
  db.audit.findMany({
    where: { id: { gt: last }, event: 'people.exported' },
    orderBy: { id: 'asc' },
  })

/** A new one each time, so that no run meets another. */
let number = 0
const newName = (stem: string) => {
  number += 1
  return `${stem}${process.pid}${number}`
}

async function made(kind: Kind, name: string, input: Record<string, string> = {}) {
  const call = { forumId, actor: shen, isAnother: true, now }
  const fields = { 'name.zh-Hans': name, ...input }
  const answer =
    kind === 'person'
      ? await createPerson({ ...call, input: fields })
      : await createOrganisation({ ...call, input: { kind: 'company', ...fields } })
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.slug
}

describe('people', () => {
  test('leave with what an import reads and what the list tells, as many as the list has', async () => {
    const name = newName('苇岸')
    const input = { 'name.en': 'Reed', aliases: '苇一\n苇二', country: 'SG' }
    const slug = await made('person', name, input)
    const rows = await rowsOf('person')
    const own = PERSON_COLUMNS.filter((key) => key !== 'another')
    expect(Object.keys(rows[0] ?? {})).toEqual([...own, ...TOLD_COLUMNS])
    expect(rows.find((row) => row.slug === slug)).toEqual({
      ...{ slug, 'name.zh-Hans': name, 'name.zh-Hant': null, latinAsPrinted: null },
      ...{ ...input, honorific: null, here: 0, everywhere: 0, source: null, retired: null },
    })
    const listed = (await listForumPeople(forumId)).map((one) => one.slug)
    expect(rows.map((row) => row.slug).toSorted()).toEqual(listed.toSorted())
  })

  test('by the words in force, and one row says how many, nobody’s name', async () => {
    const name = newName('苍鹭')
    await made('person', name)
    const { forumId: other } = await db.appearance.findFirstOrThrow({
      where: { forumId: { not: forumId } },
    })
    expect((await rowsOf('person', { words: name })).map((row) => row['name.zh-Hans'])).toEqual([
      name,
    ])
    expect(await rowsOf('person', { words: name, forumId: other })).toEqual([])
    const rows = await noted()
    expect(rows.map(({ actor, details, forumId: of }) => [of, actor, details])).toEqual([
      [forumId, shen, { format: 'json', count: 1, filters: ['words'] }],
      [other, shen, { format: 'json', count: 0, filters: ['words'] }],
    ])
    expect(JSON.stringify(rows.map(({ details }) => details))).not.toContain('苍鹭')
  })
})

describe('organisations', () => {
  test('leave with their kind in words and their aliases by kind, and no row in the audit', async () => {
    const name = newName('湿地院')
    const slug = await made('organisation', name, { joint: 'yes', 'alias.short': '湿院' })
    const [row] = await rowsOf('organisation', { words: name })
    expect(row).toMatchObject({ slug, kind: '企业', joint: '是', 'alias.short': '湿院', here: 0 })
    const listed = (await listForumOrganisations(forumId)).map((one) => one.slug)
    expect((await rowsOf('organisation')).map((one) => one.slug).toSorted()).toEqual(
      listed.toSorted(),
    )
    expect(await noted()).toEqual([])
  })
})

test.each(['person', 'organisation'] as const)('of a %s no formula leaves (T45)', async (kind) => {
  const name = newName('苇间')
  await made(kind, name, { latinAsPrinted: FORMULA })
  const csv = (await exported(kind, { words: name, format: 'csv' })).toString('utf8')
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""苇"")"`)
  expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m)
  const [sheet] = await readExcel(await exported(kind, { words: name, format: 'xlsx' }))
  const [head, row] = sheet?.data ?? []
  expect([head?.[0], row?.includes(FORMULA)]).toEqual(['地址', true])
})

test.each([
  ['person', 3],
  ['organisation', 2],
] as const)('a list of a %s asks as often for many as for one', async (kind, count) => {
  const name = newName('芦')
  await made(kind, name)
  for (const words of [name, null]) {
    const asked = await countQueries(() => exported(kind, { words, format: 'csv' }))
    expect([words, asked.count]).toEqual([words, count])
  }
})
