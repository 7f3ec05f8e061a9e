import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '#lib/domain/audit/reading/queries.ts'
import { saveForum } from '#lib/domain/forums/editing/mutations.ts'
import { getEditedForum } from '#lib/domain/forums/editing/queries.ts'
import { saveForumSchema } from '#lib/domain/forums/editing/schema.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { db } from '#lib/platform/db.ts'
import { writeRich } from '#lib/platform/rich-text/document.ts'
import { plainOf } from '#lib/platform/rich-text/plain.ts'
import { BRING, BRING_PLAIN, NO_RICH_TEXTS, said } from '#tests/factories/rich-texts.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** What those who come should know: a rich text, which is a field like every other. */

const CHINESE = 'goodToKnow.zh-Hans'
const ENGLISH = 'goodToKnow.en'

let forumId: string
let shen: string
let luo: string
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
})
afterEach(async () => {
  await save(shen, { [CHINESE]: '', 'goodToKnow.zh-Hant': '', [ENGLISH]: '' })
})

const forum = async () => {
  const found = await getEditedForum(forumId)
  if (!found) throw new Error('no forum')
  return found
}
const save = async (
  actor: string,
  input: Record<string, string>,
  over: Partial<Parameters<typeof saveForum>[0]> = {},
) => {
  const base = over.base ?? (await forum()).version
  return saveForum({ forumId, actor, maySetState: true, now, base, input, ...over })
}

test('is kept as it was written, and readers have it', async () => {
  const english = said('Bring your passport.')
  expect(
    await save(shen, { [CHINESE]: writeRich(BRING), [ENGLISH]: writeRich(english) }),
  ).toMatchObject({ value: { kind: 'saved' } })
  const kept = { 'zh-Hans': BRING, en: english }
  const { facts, fields } = await forum()
  expect(facts.goodToKnow).toEqual(kept)
  expect(fields[CHINESE]).toBe(writeRich(BRING))
  expect((await getForum('sample', { now }))?.goodToKnow).toEqual(kept)
  expect(await save(shen, { [CHINESE]: writeRich(BRING) })).toMatchObject({
    value: { kind: 'unchanged' },
  })
  expect(await save(shen, { [CHINESE]: '', [ENGLISH]: '' })).toMatchObject({
    value: { kind: 'saved' },
  })
  expect((await getForum('sample', { now }))?.goodToKnow).toBeNull()
})

test('Chinese comes first here too', async () => {
  expect(await save(shen, { [ENGLISH]: writeRich(said('Bring it.')) })).toMatchObject({
    fields: { [CHINESE]: ['chinese_first'] },
  })
})

describe('without a script', () => {
  test('plain text becomes a document', async () => {
    await save(shen, { [CHINESE]: '请带：\n- 身份证\n- 雨伞\n\n**再见**' })
    const { facts } = await forum()
    expect(facts.goodToKnow?.['zh-Hans'].content.map(({ type }) => type)).toEqual([
      'paragraph',
      'bulletList',
      'paragraph',
    ])
    expect(facts.goodToKnow && plainOf(facts.goodToKnow['zh-Hans'])).toBe(
      '请带：\n\n- 身份证\n- 雨伞\n\n**再见**',
    )
  })

  test('a formatted text that is sent back as it was shown is no change', async () => {
    await save(shen, { [CHINESE]: writeRich(BRING) })
    const { version } = await forum()
    expect(await save(shen, { [CHINESE]: plainOf(BRING) })).toMatchObject({
      value: { kind: 'unchanged', version },
    })
    // Beside another's edit as well: the form was drawn from the older text.
    await save(luo, { [CHINESE]: writeRich(said('都不用带')) })
    expect(await save(shen, { [CHINESE]: plainOf(BRING) }, { base: version })).toMatchObject({
      value: { kind: 'unchanged' },
    })
    expect((await forum()).facts.goodToKnow?.['zh-Hans']).toEqual(said('都不用带'))
  })

  test('of one that is changed in part, the rest stays as it was', async () => {
    await save(shen, { [CHINESE]: writeRich(BRING) })
    await save(shen, { [CHINESE]: `${plainOf(BRING)}\n- 雨伞\n\n再见` })
    const after = (await forum()).facts.goodToKnow?.['zh-Hans']
    expect(after?.content[0]).toEqual(BRING.content[0])
    expect(JSON.stringify(after)).toContain('https://example.cn/')
    expect(after && plainOf(after)).toBe('带什么\n\n- 身份证\n- 雨伞\n\n再见')
  })
})

test('two who change it are asked, and the audit tells it in words', async () => {
  const base = (await forum()).version
  await save(luo, { [CHINESE]: writeRich(BRING) })
  const mine = writeRich(said('都不用带'))
  const asked = await save(shen, { [CHINESE]: mine }, { base })
  expect(asked).toMatchObject({
    reason: 'conflict',
    details: { by: luo, fields: [{ name: CHINESE, base: '', mine, theirs: writeRich(BRING) }] },
  })
  const { version } = await forum()
  const both = { base, answered: version, choices: { [CHINESE]: 'both' as const } }
  expect(await save(shen, { [CHINESE]: mine }, both)).toMatchObject({ value: { kind: 'saved' } })
  const [entry] = await listAudit(
    { forumId, timeZone: 'Asia/Shanghai' },
    { event: 'forum.edited', words: null, day: null },
  )
  expect(entry?.changes).toContainEqual({
    field: CHINESE,
    from: BRING_PLAIN,
    to: `${BRING_PLAIN}\n\n都不用带`,
  })
})

describe('what is no text of ours', () => {
  const form = { slug: 'sample', locale: 'zh', version: '1' }
  const rest = { name: {}, nameAsPrinted: 'x', description: {} }
  test.each([
    ...NO_RICH_TEXTS,
    ['a megabyte of plain text', 'x'.repeat(1_000_000), 'too_long'],
    ['a control character', 'x\u0001', 'bad_character'],
  ])('%s is refused in a sentence, and nothing is written', async (_, sent, fault) => {
    const found = saveForumSchema.safeParse({ ...form, ...rest, goodToKnow: { 'zh-Hans': sent } })
    expect(found.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      [CHINESE, fault],
    ])
    if (fault === 'bad_character') return
    const { version } = await forum()
    expect(await save(shen, { [CHINESE]: sent })).toMatchObject({ fields: { [CHINESE]: [fault] } })
    expect((await forum()).version).toBe(version)
  })

  test('more blocks of plain text than a text may hold', async () => {
    expect(await save(shen, { [CHINESE]: 'x\n\n'.repeat(10_000) })).toMatchObject({
      fields: { [CHINESE]: ['too_long'] },
    })
  })

  test.each([
    '"text"',
    '{"zh-Hans":"text"}',
    '{"en":{"type":"doc","content":[{}]}}',
    '{"zh-Hans":{"type":"doc","content":[]}}',
    '{"zh-Hans":{"type":"doc","content":[{}]},"de":{"type":"doc","content":[{}]}}',
  ])('the database takes no %s', async (value) => {
    const written = db.$executeRaw`UPDATE forum SET "goodToKnow" = ${value}::jsonb WHERE id = ${forumId}::uuid`
    await expect(written).rejects.toThrow('forum_goodToKnow_is_rich')
  })
})
