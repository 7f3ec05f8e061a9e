import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listAudit } from '#lib/domain/audit/reading/queries.ts'
import { listOwnEdits } from '#lib/domain/edits/queries.ts'
import { createOutcome, saveOutcome } from '#lib/domain/outcomes/editing/mutations.ts'
import { getEditedOutcome } from '#lib/domain/outcomes/editing/queries.ts'
import { saveOutcomeSchema } from '#lib/domain/outcomes/editing/schema.ts'
import { listOutcomesForOpenData } from '#lib/domain/outcomes/open-data/queries.ts'
import { listOutcomes } from '#lib/domain/outcomes/queries.ts'
import { db } from '#lib/platform/db.ts'
import { writeRich } from '#lib/platform/rich-text/document.ts'
import { BRING, BRING_PLAIN, NO_RICH_TEXTS, said } from '#tests/factories/rich-texts.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** What an outcome is described with: plain words that everybody reads, laid out where they are more than paragraphs. */

const CHINESE = 'description.zh-Hans'
const ENGLISH = 'description.en'
/** No list: the day of a month begins a line. */
const DATED = '12. Mai 2026\n- 苇岸'

let forumId: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
})
afterEach(() => db.outcome.deleteMany({ where: { forumId } }))

async function made(over: Record<string, string> = {}): Promise<string> {
  const input = {
    ...{ kind: 'report', 'title.zh-Hans': '苇岸报告', titleAsPrinted: '葦岸報告' },
    ...{ 'verb.zh-Hans': '发布', verbAsPrinted: '發布' },
  }
  const answer = await createOutcome({ forumId, actor: shen, now, input: { ...input, ...over } })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const edited = async (slug: string) => {
  const found = await getEditedOutcome(forumId, slug)
  if (!found) throw new Error('no outcome')
  return found
}
const save = async (
  slug: string,
  input: Record<string, string>,
  over: Partial<Parameters<typeof saveOutcome>[0]> = {},
) => {
  const base = over.base ?? (await edited(slug)).version
  return saveOutcome({ forumId, actor: shen, now, slug, base, input, ...over })
}
const shown = async () => {
  const [outcome] = await listOutcomes({ forum: 'sample', now })
  return { plain: outcome?.description, rich: outcome?.descriptionRich }
}
const saved = { value: { kind: 'saved' } }
const unchanged = { value: { kind: 'unchanged' } }

test('laid out, readers have it so, and its words stand where plain ones are read', async () => {
  const slug = await made({ [CHINESE]: writeRich(BRING), [ENGLISH]: 'Bring it.' })
  const words = { 'zh-Hans': BRING_PLAIN, en: 'Bring it.' }
  expect(await shown()).toEqual({
    plain: words,
    rich: { 'zh-Hans': BRING, en: said('Bring it.') },
  })
  const [open] = await listOutcomesForOpenData({ forumId, now }, null, 10)
  expect(open?.description).toEqual(words)
  expect(JSON.stringify(open)).not.toContain('"doc"')
  const { fields } = await edited(slug)
  expect([fields[CHINESE], fields[ENGLISH]]).toEqual([writeRich(BRING), 'Bring it.'])
  expect(await save(slug, { ...fields })).toMatchObject(unchanged)
  // As an editor sends paragraphs: the text is plain, and the documents go with the last that was none.
  expect(await save(slug, { [ENGLISH]: writeRich(said('Bring it.')) })).toMatchObject(unchanged)
  expect(await save(slug, { [CHINESE]: writeRich(said('都不用带')) })).toMatchObject(saved)
  expect(await shown()).toEqual({
    plain: { 'zh-Hans': '都不用带', en: 'Bring it.' },
    rich: null,
  })
  expect(await save(slug, { [CHINESE]: '', [ENGLISH]: '' })).toMatchObject(saved)
  expect(await shown()).toEqual({ plain: null, rich: null })
})

test('taken back, what was only laid out anew is plain again', async () => {
  const slug = await made({ [CHINESE]: '苇岸报告' })
  const plain = await shown()
  expect(plain.rich).toBe(null)
  const bold = [{ type: 'text', text: '苇岸报告', marks: [{ type: 'bold' }] }]
  const laidOut = { type: 'doc', content: [{ type: 'paragraph', content: bold }] }
  await save(slug, { [CHINESE]: JSON.stringify(laidOut) })
  expect((await shown()).rich?.['zh-Hans']).toEqual(laidOut)
  const { id } = await db.outcome.findFirstOrThrow({ where: { slug }, select: { id: true } })
  const place = { forumId, actor: shen, events: ['outcome.edited'], subjectId: id }
  const undoes = (await listOwnEdits(place, db)).at(-1)?.id ?? 0n
  expect(await save(slug, {}, { undoes })).toMatchObject({ value: { kind: 'undone' } })
  expect(await shown()).toEqual(plain)
})

describe('a plain text of the record', () => {
  test('stays as it is: no line of it becomes an item, and nothing is an edit', async () => {
    const slug = await made()
    const words = { 'zh-Hans': DATED }
    await db.outcome.update({ where: { slug }, data: { description: words } })
    const { fields } = await edited(slug)
    expect(fields[CHINESE]).toBe(DATED)
    expect(await save(slug, { [CHINESE]: DATED })).toMatchObject(unchanged)
    expect(await save(slug, { kind: 'plan' })).toMatchObject(saved)
    expect(await shown()).toEqual({ plain: words, rich: null })
    // What another changes beside it stays so too.
    await save(slug, { [ENGLISH]: writeRich(BRING) })
    expect((await shown()).rich?.['zh-Hans'].content.map(({ type }) => type)).toEqual(['paragraph'])
    expect((await shown()).plain?.['zh-Hans']).toBe(DATED)
  })

  test('typed where no script runs, lines with a sign become a list', async () => {
    const slug = await made({ [CHINESE]: '请带：\n- 身份证' })
    expect((await shown()).rich?.['zh-Hans'].content.map(({ type }) => type)).toEqual([
      'paragraph',
      'bulletList',
    ])
    expect((await shown()).plain).toEqual({ 'zh-Hans': '请带：\n\n- 身份证' })
    await save(slug, { [CHINESE]: writeRich(BRING) })
    expect(await save(slug, { [CHINESE]: BRING_PLAIN })).toMatchObject(unchanged)
    await save(slug, { [CHINESE]: `${BRING_PLAIN}\n- 雨伞` })
    expect(JSON.stringify((await shown()).rich)).toContain('https://example.cn/')
  })
})

test('two who change it are asked in words, both stand one below the other, and the audit tells it', async () => {
  const slug = await made({ [CHINESE]: '苇岸' })
  await save(slug, { [CHINESE]: writeRich(BRING) }, { actor: luo })
  const mine = { [CHINESE]: '都不用带' }
  expect(await save(slug, mine, { base: 1 })).toMatchObject({
    reason: 'conflict',
    details: { by: luo, fields: [{ base: '苇岸', mine: '都不用带', theirs: writeRich(BRING) }] },
  })
  const choices = { [CHINESE]: 'both' as const }
  expect(await save(slug, mine, { base: 1, answered: 2, choices })).toMatchObject(saved)
  const content = [...BRING.content, ...said('都不用带').content]
  expect(await shown()).toEqual({
    plain: { 'zh-Hans': `${BRING_PLAIN}\n\n都不用带` },
    rich: { 'zh-Hans': { type: 'doc', content } },
  })
  const [entry] = await listAudit(
    { forumId, timeZone: 'Asia/Shanghai' },
    { event: 'outcome.edited', words: null, day: null },
  )
  expect(entry?.changes).toContainEqual({
    ...{ field: CHINESE, from: BRING_PLAIN, to: `${BRING_PLAIN}\n\n都不用带` },
  })
})

test('English alone is refused here too', async () => {
  const slug = await made()
  expect(await save(slug, { [ENGLISH]: writeRich(BRING) })).toMatchObject({
    fields: { [CHINESE]: ['chinese_first'] },
  })
})

describe('what is no text of ours is refused in a sentence, and nothing is written', () => {
  const form = { slug: 'sample', locale: 'zh', version: '1', outcome: 'x' }
  const rest = {
    ...{ kind: 'report', title: {}, titleAsPrinted: 'x', verb: {}, verbAsPrinted: 'x', doubt: {} },
  }
  test.each([
    ...NO_RICH_TEXTS,
    ['more letters than a description may have', 'x'.repeat(4_001), 'too_long'],
    ['as many in a document', writeRich(said('x'.repeat(4_001))), 'too_long'],
    ['a control character', 'x\u0001', 'bad_character'],
  ])('%s', async (_, sent, fault) => {
    const found = saveOutcomeSchema.safeParse({ ...form, ...rest, description: { en: sent } })
    expect(found.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      [ENGLISH, fault],
    ])
    if (!sent.startsWith('{"type":"doc"') || fault === 'too_long') return
    const slug = await made()
    expect(await save(slug, { [CHINESE]: sent })).toMatchObject({ fields: { [CHINESE]: [fault] } })
    expect((await edited(slug)).version).toBe(1)
  })

  test.each([
    ['"text"'],
    ['{"en":{"type":"doc","content":[{}]}}'],
    ['{"zh-Hans":{"type":"doc","content":[]}}'],
  ])('the database takes no %s, and none without its plain words', async (value) => {
    const slug = await made({ [CHINESE]: '苇岸' })
    const write = (text: string) =>
      db.$executeRaw`UPDATE outcome SET "descriptionRich" = ${text}::jsonb WHERE slug = ${slug}`
    await expect(write(value)).rejects.toThrow('outcome_descriptionRich_is_rich')
    await save(slug, { [CHINESE]: '' })
    const rich = JSON.stringify({ 'zh-Hans': BRING })
    await expect(write(rich)).rejects.toThrow('outcome_descriptionRich_is_rich')
  })
})
