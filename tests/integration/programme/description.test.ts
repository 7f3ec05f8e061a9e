import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { cellsOf } from '#lib/domain/imports/files/utils.ts'
import { saveSession } from '#lib/domain/programme/mutations.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { diffOf, draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { saveSessionSchema } from '#lib/domain/programme/schema.ts'
import { undoEdit } from '#lib/domain/programme/undoing/mutations.ts'
import { listSessionsForOpenData } from '#lib/domain/sessions/open-data/queries.ts'
import { getSession } from '#lib/domain/sessions/queries.ts'
import { db } from '#lib/platform/db.ts'
import { writeRich } from '#lib/platform/rich-text/document.ts'
import { BRING, BRING_PLAIN, NO_RICH_TEXTS, said } from '#tests/factories/rich-texts.ts'
import { fileOf, lookAt } from '../imports/lists.ts'
import {
  auditOf,
  freshProgramme,
  makeEditors,
  now,
  partOf,
  programmeOf,
  sampleId,
  save,
} from './drafting.ts'

/** What a part of a programme is described with, from its draft to its readers: plain words, or laid out. */

const PART = 'keynote-rain'
/** One that no other test here edits: the audit goes on counting what was taken away. */
const OTHER = 'lunch-day-1'
const CHINESE = 'description.zh-Hans'
const ENGLISH = 'description.en'

let forumId: string
let shen: string
let luo: string
beforeEach(async () => {
  await freshProgramme()
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
  await described(null)
})
afterAll(freshProgramme)

/** What readers see, as a source says it: plain, or nothing. */
const described = (text: string | null, part = PART) =>
  db.$executeRaw`
    UPDATE forum_session SET "descriptionRich" = NULL, description = ${text && JSON.stringify({ 'zh-Hans': text })}::jsonb
     WHERE slug = ${part} AND "forumId" = ${forumId}::uuid`

const publish = async () =>
  publishProgramme({
    ...{ forumId, mark: draftMark((await programmeOf()).sessions), reason: '说明', isQuiet: true },
    ...{ actor: shen, now },
  })
const shown = async () => {
  const session = await getSession('sample', PART, { now })
  return { plain: session?.description, rich: session?.descriptionRich }
}

test('laid out in the draft, it is told as changed, published, and read so; its words stand where plain ones are read', async () => {
  await save(shen, PART, { [CHINESE]: writeRich(BRING), [ENGLISH]: 'Bring it.' })
  expect(await shown()).toEqual({ plain: null, rich: null })
  const words = { 'zh-Hans': BRING_PLAIN, en: 'Bring it.' }
  const part = await partOf(PART)
  expect([part.description, part.changed]).toEqual([words, [ENGLISH, CHINESE]])
  expect(diffOf([part])[0]?.fields).toEqual([ENGLISH, CHINESE])
  expect(await publish()).toMatchObject({ value: { kind: 'published', count: 1 } })
  expect(await shown()).toEqual({
    plain: words,
    rich: { 'zh-Hans': BRING, en: said('Bring it.') },
  })
  expect((await partOf(PART)).changed).toEqual([])
  const open = await listSessionsForOpenData({ forumId, now }, null, 100)
  expect(open.find(({ slug }) => slug === PART)?.description).toEqual(words)
  expect(JSON.stringify(open)).not.toContain('"doc"')
  // What is drafted as it is published is no draft.
  await save(shen, PART, { [CHINESE]: '' })
  await save(shen, PART, { [CHINESE]: writeRich(BRING) })
  expect((await partOf(PART)).changed).toEqual([])
})

test('a plain text of a source stays as it is, beside edits of other fields and through publishing', async () => {
  const dated = '12. Mai 2026\n- 苇岸'
  await described(dated)
  const { fields } = await partOf(PART)
  expect(fields[CHINESE]).toBe(dated)
  expect(await save(shen, PART, { ...fields })).toMatchObject({ value: { kind: 'unchanged' } })
  await save(shen, PART, { capacity: '41' })
  expect((await partOf(PART)).changed).toEqual(['capacity'])
  await publish()
  expect(await shown()).toEqual({ plain: { 'zh-Hans': dated }, rich: null })
})

test('where no script runs, what is sent as it was shown is no change, and lines with a sign become a list', async () => {
  await save(shen, PART, { [CHINESE]: writeRich(BRING) })
  const { version } = await partOf(PART)
  expect(await save(shen, PART, { [CHINESE]: BRING_PLAIN })).toMatchObject({
    value: { kind: 'unchanged', version },
  })
  await save(shen, PART, { [CHINESE]: `${BRING_PLAIN}\n- 雨伞` })
  const { descriptionRich } = await partOf(PART)
  expect(descriptionRich?.['zh-Hans'].content[0]).toEqual(BRING.content[0])
  expect(JSON.stringify(descriptionRich)).toContain('https://example.cn/')
})

test('two who change it are asked, and both may stand; each takes their own edit back', async () => {
  await described('苇岸', OTHER)
  const { version: base } = await partOf(OTHER)
  await save(luo, OTHER, { [CHINESE]: writeRich(BRING) })
  const mine = { [CHINESE]: '都不用带' }
  expect(await save(shen, OTHER, mine, { base })).toMatchObject({
    reason: 'conflict',
    details: { by: luo, fields: [{ base: '苇岸', mine: '都不用带', theirs: writeRich(BRING) }] },
  })
  const { sessionId, version } = await partOf(OTHER)
  const call = { forumId, sessionId, actor: shen, now, base, input: mine, answered: version }
  await saveSession({ ...call, choices: { [CHINESE]: 'both' } })
  expect((await partOf(OTHER)).description).toEqual({ 'zh-Hans': `${BRING_PLAIN}\n\n都不用带` })
  const edits = await auditOf(sessionId)
  const own = edits.at(-1)?.id ?? 0n
  expect(await undoEdit({ forumId, actor: shen, now, editId: own })).toMatchObject({ ok: true })
  expect((await partOf(OTHER)).descriptionRich).toEqual({ 'zh-Hans': BRING })
})

describe('lists', () => {
  test('have the words, and brought back they are no change; other words are plain', async () => {
    await save(shen, PART, { [CHINESE]: writeRich(BRING) })
    const { fields } = await partOf(PART)
    expect(cellsOf(PART, fields, 'zh')[CHINESE]).toBe(BRING_PLAIN)
    const planned = async (text: string) => {
      const row = { 'title.zh-Hans': fields['title.zh-Hans'] ?? '', [CHINESE]: text }
      const { plan } = await lookAt({ forumId, actor: shen }, await fileOf([row]))
      return plan[0]
    }
    expect(await planned(BRING_PLAIN)).toMatchObject({ verdict: 'same', slug: PART })
    expect(await planned('- 雨伞')).toMatchObject({
      verdict: 'change',
      changes: { [CHINESE]: { from: writeRich(BRING), to: '- 雨伞' } },
    })
    await db.importBatch.deleteMany({ where: { forumId } })
  })
})

test.each(NO_RICH_TEXTS)('%s is refused, and nothing is written', async (_, sent, fault) => {
  const form = {
    slug: 'sample',
    locale: 'zh',
    version: '1',
    session: PART,
    kind: 'talk',
    title: {},
  }
  const found = saveSessionSchema.safeParse({ ...form, description: { 'zh-Hans': sent } })
  expect(found.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    [CHINESE, fault],
  ])
  const { version } = await partOf(PART)
  expect(await save(shen, PART, { [CHINESE]: sent })).toMatchObject({
    fields: { [CHINESE]: [fault] },
  })
  expect((await partOf(PART)).version).toBe(version)
})

test('the database takes no rich text without its plain words, and none that is none', async () => {
  const write = (rich: unknown) =>
    db.$executeRaw`UPDATE forum_session SET "descriptionRich" = ${JSON.stringify(rich)}::jsonb WHERE slug = ${PART}`
  await expect(write({ 'zh-Hans': BRING })).rejects.toThrow('forum_session_descriptionRich_is_rich')
  await described('苇岸')
  await expect(write({ en: BRING })).rejects.toThrow('forum_session_descriptionRich_is_rich')
})
