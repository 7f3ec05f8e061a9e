import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createPerson } from '#lib/domain/people/editing/mutations.ts'
import { createSource, saveSource } from '#lib/domain/sources/editing/mutations.ts'
import { getEditedSource, listForumSources } from '#lib/domain/sources/editing/queries.ts'
import { listSources } from '#lib/domain/sources/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers enter the documents that facts are taken from, and correct their own. */

let forumId: string
let other: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen, luo } = await makeEditors())
})
afterEach(async () => {
  await db.person.deleteMany({ where: { name: { path: ['zh-Hans'], equals: '苇证人' } } })
  await db.source.deleteMany({ where: { slug: { contains: 'reed' } } })
})

const INPUT = {
  ...{ 'title.zh-Hans': '苇岸日报', 'title.en': 'Reed Daily', titleAsPrinted: '葦岸日報' },
  ...{ script: 'hant', 'publisher.zh-Hans': '苇岸报社', publishedOn: '2026-11-20' },
}
async function made(over: Record<string, string> = {}): Promise<string> {
  const input = { ...INPUT, ...over }
  const answer = await createSource({ forumId, actor: shen, now, input })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}

test('a document is entered with its diff, listed first, and can be cited at once', async () => {
  const slug = await made()
  expect(slug).toMatch(/^reed-daily-/)
  const [first] = await listForumSources(forumId)
  expect([
    first?.isOwn,
    (await listForumSources(forumId)).find((one) => one.slug === slug),
  ]).toEqual([
    true,
    {
      ...{ slug, isOwn: true, publishedOn: '2026-11-20' },
      ...{
        title: { 'zh-Hans': '苇岸日报', en: 'Reed Daily' },
        publisher: { 'zh-Hans': '苇岸报社' },
      },
    },
  ])
  expect((await listSources())[slug]).toMatchObject({ titleAsPrinted: '葦岸日報', script: 'hant' })
  const cited = await createPerson({
    ...{ forumId, actor: shen, now, isAnother: true },
    input: {
      ...{ 'name.zh-Hans': '苇证人', 'citation0.document': slug, 'citation0.quote': '苇证人' },
    },
  })
  expect(cited.ok).toBe(true)
  const audit = await db.audit.findMany({ where: { event: 'source.created', forumId } })
  expect(audit.at(-1)).toMatchObject({
    actor: shen,
    details: { version: 1, changes: { 'title.en': { to: 'Reed Daily' } } },
  })
})

test('a correction shows wherever it is cited; two who change one field are asked', async () => {
  const slug = await made()
  const call = { forumId, now, slug, base: 1 }
  const saved = await saveSource({ ...call, actor: shen, input: { publishedOn: '' } })
  expect(saved).toMatchObject({ ok: true, value: { kind: 'saved', version: 2 } })
  expect((await listSources())[slug]?.publishedOn).toBeNull()
  const late = await saveSource({ ...call, actor: luo, input: { publishedOn: '2026-11-21' } })
  expect(late).toMatchObject({ ok: false, reason: 'conflict' })
  expect((await getEditedSource(forumId, slug))?.facts.publishedOn).toBeNull()
})

test('every document of the record, as fields, is saved again without a difference', async () => {
  const own = await db.forum.findMany({ select: { id: true, slug: true } })
  let count = 0
  for (const { id, slug } of own) {
    const found = await getEditedSource(id, slug)
    if (!found) continue
    const call = { forumId: id, actor: shen, now, slug, base: found.version }
    expect(await saveSource({ ...call, input: { ...found.fields } })).toMatchObject({
      value: { kind: 'unchanged' },
    })
    count += 1
  }
  expect(count).toBe(6)
})

describe('refused, and nothing is written', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no title', { 'title.zh-Hans': '', 'title.en': '' }, 'title.zh-Hans', 'empty'],
    ['English alone', { 'title.zh-Hans': '' }, 'title.zh-Hans', 'chinese_first'],
    ['a script that is none', { script: 'latin' }, 'script', 'unknown_value'],
    ['no day', { publishedOn: '2026-02-30' }, 'publishedOn', 'not_day'],
    ['half a day', { publishedOn: '2026-02' }, 'publishedOn', 'whole_day'],
  ])('%s', async (_, over, field, fault) => {
    const before = [await db.source.count(), await db.audit.count()]
    const answer = await createSource({
      ...{ forumId, actor: shen, now, input: { ...INPUT, ...over } },
    })
    expect(answer).toEqual({ ok: false, reason: 'invalid', fields: { [field]: [fault] } })
    expect([await db.source.count(), await db.audit.count()]).toEqual(before)
  })

  test('a title that the record has, in any script, also for the second of two at once', async () => {
    await made()
    const printed = { 'title.zh-Hans': '葦岸日報' }
    const again = { forumId, actor: luo, now, input: { ...INPUT, ...printed } }
    expect(await createSource(again)).toEqual({ ok: false, reason: 'known_title' })
    const input = { ...INPUT, 'title.zh-Hans': '苇岸周报', titleAsPrinted: '' }
    const call = { forumId, actor: shen, now, input }
    const answers = await Promise.all([createSource(call), createSource(call)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('what another forum entered, or what tells of it, is nobody’s here', async () => {
    const slug = await made()
    for (const [at, foreign] of [
      [other, slug],
      [forumId, 'jingmen-2017'],
    ] as const) {
      expect(await getEditedSource(at, foreign)).toBeNull()
      const call = { forumId: at, actor: shen, now, slug: foreign, base: 1 }
      expect(await saveSource({ ...call, input: { 'title.en': 'Mine' } })).toEqual({
        ...{ ok: false, reason: 'not_found' },
      })
    }
    expect((await listForumSources(other)).find((one) => one.slug === slug)?.isOwn).toBe(false)
  })
})

test('list and form take as many queries as they say', async () => {
  const slug = await made()
  expect((await countQueries(() => listForumSources(forumId))).count).toBe(1)
  expect((await countQueries(() => getEditedSource(forumId, slug))).count).toBe(2)
})
