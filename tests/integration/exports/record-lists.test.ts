import readExcel from 'read-excel-file/node'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createCity } from '#lib/domain/cities/editing/mutations.ts'
import {
  readAlliances,
  readCities,
  readFigures,
  readOutcomes,
  readSources,
} from '#lib/domain/exports/queries.ts'
import { createFigure } from '#lib/domain/figures/mutations.ts'
import { listForumFigures } from '#lib/domain/figures/queries.ts'
import { createOutcome } from '#lib/domain/outcomes/editing/mutations.ts'
import { listForumOutcomes } from '#lib/domain/outcomes/editing/queries.ts'
import { listForumSources } from '#lib/domain/sources/editing/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { writeRich } from '#lib/platform/rich-text/document.ts'
import type { Table, TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import { BRING, BRING_PLAIN } from '#tests/factories/rich-texts.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** What the panel lists of the record leaves as files: the same rows in the same order, without a formula (T45). */

const FORMULA = '=HYPERLINK("https://evil.example","苇")'
const GUARDED = `"'=HYPERLINK(""https://evil.example"",""苇"")"`

let forumId: string
let other: string
let shen: string
let document: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen } = await makeEditors())
  document = (await db.source.findFirstOrThrow()).slug
})
afterEach(async () => {
  await db.figure.deleteMany({ where: { slug: { contains: 'reed' } } })
  await db.outcome.deleteMany({ where: { slug: { contains: 'reed' } } })
  await db.city.deleteMany({ where: { slug: { contains: 'reed' } } })
})

const zh = { locale: 'zh' } as const
const rowsOf = async <Row>(table: Table<Row>) =>
  JSON.parse((await tableFile(table, 'json')).toString('utf8')) as Record<string, unknown>[]
const textOf = async <Row>(table: Table<Row>, format: TableFormat) =>
  (await tableFile(table, format)).toString('utf8')

async function noFormula<Row>(table: Table<Row>) {
  const csv = await textOf(table, 'csv')
  expect(csv).toContain(GUARDED)
  expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m)
  const [sheet] = await readExcel(await tableFile(table, 'xlsx'), { trim: false })
  expect(sheet?.data.flat()).toContain(FORMULA)
}

type Made = { ok: true; value: { slug: string } } | { ok: false }
async function slugOf(made: Promise<Made>): Promise<string> {
  const answer = await made
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const outcome = (over: Record<string, string> = {}) => {
  const input = {
    ...{ kind: 'report', 'title.zh-Hans': '苇岸报告', 'title.en': 'Reed Report' },
    ...{ titleAsPrinted: FORMULA, 'verb.zh-Hans': '发布', verbAsPrinted: '發布' },
    ...{ 'citation0.document': document, 'citation0.quote': '发布苇岸报告', ...over },
  }
  return slugOf(createOutcome({ forumId, actor: shen, now, input }))
}

describe('outcomes', () => {
  test('a text that is laid out leaves in plain words', async () => {
    const slug = await outcome({ 'description.zh-Hans': writeRich(BRING) })
    const rows = await rowsOf(await readOutcomes({ forumId, ...zh }))
    expect(rows.find((row) => row.slug === slug)?.['description.zh-Hans']).toBe(BRING_PLAIN)
  })

  test('leave with all that their form says, those taken out too, in the order of the list', async () => {
    const slug = await outcome({ 'points.zh-Hans': '一\n二', happenedOn: '2026-11' })
    await db.outcome.update({ where: { slug }, data: { retiredAt: now } })
    await outcome()
    const rows = await rowsOf(await readOutcomes({ forumId, ...zh }))
    expect(rows.map((row) => row.slug)).toEqual(
      (await listForumOutcomes(forumId)).map((one) => one.slug),
    )
    expect(rows.find((row) => row.slug === slug)).toEqual({
      ...{ slug, kind: '报告', titleAsPrinted: FORMULA },
      ...{ 'title.zh-Hans': '苇岸报告', 'title.zh-Hant': null, 'title.en': 'Reed Report' },
      ...{ 'verb.zh-Hans': '发布', 'verb.zh-Hant': null, 'verb.en': null, verbAsPrinted: '發布' },
      ...{ 'description.zh-Hans': null, 'description.zh-Hant': null, 'description.en': null },
      ...{ 'points.zh-Hans': '一\n二', 'points.zh-Hant': null, 'points.en': null },
      ...{ happenedOn: '2026-11', dateAsPrinted: null },
      ...{ session: null, organisation: null, alliance: null },
      ...{ 'doubt.zh-Hans': null, 'doubt.zh-Hant': null, 'doubt.en': null },
      ...{ sources: `${document}: 发布苇岸报告`, retired: '是' },
    })
    expect(
      (await rowsOf(await readOutcomes({ forumId: other, ...zh }))).map(({ slug }) => slug),
    ).toEqual((await listForumOutcomes(other)).map((one) => one.slug))
  })

  test('leave without a formula, in one query', async () => {
    await outcome()
    const { result, count } = await countQueries(() => readOutcomes({ forumId, ...zh }))
    expect(count).toBe(1)
    await noFormula(result)
  })
})

test('figures leave as numbers, in the order of the list, without a formula, in one query', async () => {
  const input = {
    ...{ 'label.zh-Hans': '苇地', 'label.en': 'Reed beds', value: '12.5', asPrinted: FORMULA },
    ...{ 'unit.zh-Hans': '公顷', group: '苇', total: 'yes' },
  }
  const slug = await slugOf(createFigure({ forumId, actor: shen, now, input }))
  const { result, count } = await countQueries(() => readFigures({ forumId, ...zh }))
  expect(count).toBe(1)
  const rows = await rowsOf(result)
  expect(rows.map((row) => row.slug)).toEqual(
    (await listForumFigures(forumId)).map((one) => one.slug),
  )
  expect(rows.find((row) => row.slug === slug)).toEqual({
    ...{ slug, 'label.zh-Hans': '苇地', 'label.zh-Hant': null, 'label.en': 'Reed beds' },
    ...{ value: 12.5, atLeast: null, atMost: null },
    ...{ 'unit.zh-Hans': '公顷', 'unit.zh-Hant': null, 'unit.en': null, asPrinted: FORMULA },
    ...{ 'period.zh-Hans': null, 'period.zh-Hant': null, 'period.en': null },
    ...{ outcome: null, organisation: null, city: null, infrastructure: null },
    ...{ group: '苇', total: '是', sources: null, retired: null },
    ...{ 'doubt.zh-Hans': null, 'doubt.zh-Hant': null, 'doubt.en': null },
  })
  await noFormula(result)
})

test('cities leave by the words that the list was searched by, without a formula, in two queries', async () => {
  const input = {
    ...{ 'name.zh-Hans': FORMULA, 'name.en': 'Reedbank', country: 'CN', standing: 'area' },
  }
  const slug = await slugOf(createCity({ forumId, actor: shen, now, input }))
  const read = (words: string | null) => readCities({ forumId, ...zh }, { words, now })
  const { result, count } = await countQueries(() => read('reedbank'))
  expect(count).toBe(2)
  expect(await rowsOf(result)).toEqual([
    {
      ...{ slug, 'name.zh-Hans': FORMULA, 'name.zh-Hant': null, 'name.en': 'Reedbank' },
      ...{ country: '中国', standing: '区、新区或片区', here: 0, everywhere: 0 },
      ...{ source: null, own: '是', retired: null },
    },
  ])
  await noFormula(result)
  expect(await rowsOf(await read('no such city'))).toEqual([])
  expect((await rowsOf(await read(null))).length).toBeGreaterThan(1)
  // Elsewhere it is read where readers see it, and is not one's own.
  const elsewhere = await readCities({ forumId: other, ...zh }, { words: 'reedbank', now })
  expect((await rowsOf(elsewhere)).map(({ own }) => own)).toEqual([null])
})

test('alliances leave by the words that the list was searched by, in two queries', async () => {
  const editor = { forumId, actor: shen, isAdministrator: false }
  const read = (words: string | null) => readAlliances(editor, { ...zh, words, now })
  const { result, count } = await countQueries(() => read(null))
  expect(count).toBe(2)
  const all = await rowsOf(result)
  const [first] = all
  if (!first) throw new Error('the record has alliances')
  expect(Object.keys(first)).toEqual([
    ...['slug', 'name.zh-Hans', 'name.zh-Hant', 'name.en', 'services', 'members'],
    ...['managed', 'source', 'own', 'retired'],
  ])
  const found = await rowsOf(await read(`${first['name.zh-Hans']}`))
  expect(found).toContainEqual(first)
  expect(await rowsOf(await read('no such alliance'))).toEqual([])
})

test('documents leave in the order of the list, in one query', async () => {
  const { result, count } = await countQueries(() => readSources({ forumId, ...zh }))
  expect(count).toBe(1)
  const rows = await rowsOf(result)
  const listed = await listForumSources(forumId)
  expect(rows.map(({ slug, own }) => [slug, own])).toEqual(
    listed.map(({ slug, isOwn }) => [slug, isOwn ? '是' : null]),
  )
  const [first] = listed
  expect(rows[0]).toMatchObject({
    'title.zh-Hans': first?.title['zh-Hans'],
    publishedOn: first?.publishedOn ?? null,
  })
})
