import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { REFERENCES } from '#lib/domain/merging/constants.ts'
import { mergeEntries } from '#lib/domain/merging/mutations.ts'
import { listAlike, listMergeChoices, listMergers } from '#lib/domain/merging/queries.ts'
import type { Noun } from '#lib/domain/merging/types.ts'
import { unmergeEntries } from '#lib/domain/merging/undoing/mutations.ts'
import { createOrganisation } from '#lib/domain/organisations/editing/mutations.ts'
import { getEditedOrganisation } from '#lib/domain/organisations/editing/queries.ts'
import { createPerson, savePerson } from '#lib/domain/people/editing/mutations.ts'
import { getEditedPerson } from '#lib/domain/people/editing/queries.ts'
import { getPerson, movedPerson } from '#lib/domain/people/queries.ts'
import { db } from '#lib/platform/db.ts'
import { auditOf, freshProgramme, makeEditors, now, sampleId } from '../programme/drafting.ts'

let forumId: string
let shen: string
const entered: string[] = []
const made: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
})
afterEach(async () => {
  for (const undo of made.splice(0).toReversed()) await undo()
  const where = { id: { in: entered.splice(0) } }
  await db.person.updateMany({ where, data: { mergedIntoId: null } })
  await db.organisation.updateMany({ where, data: { mergedIntoId: null, parentId: null } })
  await db.person.deleteMany({ where })
  await db.organisation.deleteMany({ where })
  await freshProgramme()
})

const create = async (noun: Noun, input: Record<string, string>) => {
  const call = { forumId, actor: shen, now, isAnother: true }
  const answer =
    noun === 'person'
      ? await createPerson({ ...call, input })
      : await createOrganisation({ ...call, input: { kind: 'company', ...input } })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const { slug } = answer.value
  const { id } =
    noun === 'person'
      ? await db.person.findUniqueOrThrow({ where: { slug } })
      : await db.organisation.findUniqueOrThrow({ where: { slug } })
  entered.push(id)
  return { slug, id }
}
const entry = async (noun: Noun, slug: string) => {
  const found =
    noun === 'person'
      ? await getEditedPerson(forumId, slug)
      : await getEditedOrganisation(forumId, slug)
  if (!found) throw new Error('nothing there')
  return found
}
/** The versions that are there. */
const seenOf = async (kept: string, lost: string) => {
  const rows = await db.$queryRaw<{ slug: string; version: number }[]>`
    SELECT slug, version FROM person UNION ALL SELECT slug, version FROM organisation`
  const versionOf = (slug: string) => rows.find((row) => row.slug === slug)?.version ?? 0
  return { kept: versionOf(kept), lost: versionOf(lost) }
}
const merge = async (noun: Noun, kept: string, lost: string, over = {}) =>
  mergeEntries({
    ...{ noun, forumId, actor: shen, now, kept, lost },
    seen: await seenOf(kept, lost),
    ...over,
  })
const lastAudit = async (id: string) => {
  const row = (await auditOf(id)).at(-1)
  if (!row) throw new Error('no audit')
  return row
}
const unmerge = async (noun: Noun, kept: { id: string; slug: string }, over = {}) =>
  unmergeEntries({
    ...{ noun, forumId, actor: shen, now, kept: kept.slug },
    editId: (await lastAudit(kept.id)).id,
    ...over,
  })

/** All rows of every table that a merger may touch, as they are; numbers of versions only ever go on. */
async function dump(): Promise<Record<string, unknown[]>> {
  const tables = [
    ...Object.values(REFERENCES).flatMap((all) => all.map(({ table }) => table)),
    ...['appearance_title', 'session_draft', 'forum_session', 'city', 'source'],
  ]
  const all: Record<string, unknown[]> = {}
  for (const table of new Set(tables)) {
    all[table] = (
      await db.$queryRawUnsafe<{ row: unknown }[]>(
        `SELECT to_jsonb(t) - 'version' - 'updatedAt' AS row FROM ${table} AS t ORDER BY to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'sessionId'`,
      )
    ).map(({ row }) => row)
  }
  return all
}

const ofSample = () => ({ forumId, citations: [], position: 90 })
const cleaned = async <T extends { id: string }>(
  row: T,
  table: { deleteMany(args: { where: { id: string } }): Promise<unknown> },
) => {
  made.push(() => table.deleteMany({ where: { id: row.id } }))
  return row
}

test('every column of the schema that names a person or an organisation is known to mergers', async () => {
  const rows = await db.$queryRaw<{ target: string; table: string; column: string }[]>`
    SELECT c.confrelid::regclass::text AS target, c.conrelid::regclass::text AS table, a.attname AS column
      FROM pg_constraint AS c JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
     WHERE c.contype = 'f' AND c.confrelid IN ('person'::regclass, 'organisation'::regclass)`
  for (const noun of ['person', 'organisation'] as const) {
    const inSchema = rows.flatMap(({ target, table, column }) =>
      target === noun ? [`${table}.${column}`] : [],
    )
    const known = REFERENCES[noun].map(({ table, column }) => `${table}.${column}`)
    expect(known.toSorted()).toEqual(inSchema.toSorted())
  }
})

test('what hangs on a row that may go is known too, and which rows have a version', async () => {
  const all = Object.values(REFERENCES).flat()
  const going = all.filter(({ alike }) => alike).map(({ table }) => table)
  const rows = await db.$queryRaw<{ part: string }[]>`
    SELECT DISTINCT c.conrelid::regclass::text || '.' || a.attname AS part
      FROM pg_constraint AS c JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
     WHERE c.contype = 'f' AND c.confrelid::regclass::text = ANY(${going}::text[])`
  const known = all.flatMap(({ parts }) => (parts ? [`${parts.table}.${parts.column}`] : []))
  expect(known).toEqual(rows.map(({ part }) => part))
  const versioned = await db.$queryRaw<{ table: string }[]>`
    SELECT table_name AS table FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'version'`
  const withVersion = new Set(versioned.map(({ table }) => table))
  for (const { table, column, isVersioned = false } of all) {
    if (column !== 'mergedIntoId')
      expect([table, withVersion.has(table)]).toEqual([table, isVersioned])
  }
})

describe('two people become one', () => {
  const appear = async (personId: string, over: Record<string, unknown> = {}) =>
    cleaned(
      await db.appearance.create({
        data: {
          ...{ ...ofSample(), personId, role: 'speaker', nameAsPrinted: '芦苇清' },
          titles: { create: { position: 0, asPrinted: '教授', text: { 'zh-Hans': '教授' } } },
          ...over,
        },
      }),
      db.appearance,
    )

  test('all that names one names the other; taken back, every row is as it was', async () => {
    const kept = await create('person', { 'name.zh-Hans': '芦苇清' })
    const lost = await create('person', {
      ...{ 'name.zh-Hans': '蘆葦清', 'name.en': 'Reed Lu', aliases: '老芦' },
    })
    const earlier = await create('person', { 'name.zh-Hans': '芦清' })
    await merge('person', lost.slug, earlier.slug)
    const session = await db.forumSession.findFirstOrThrow({ where: { forumId } })
    await appear(kept.id, { sessionId: session.id })
    const twin = await appear(lost.id, { sessionId: session.id, remark: { 'zh-Hans': '致辞' } })
    const moving = await appear(lost.id, { role: 'moderator' })
    const alliance = await db.alliance.findFirstOrThrow()
    await cleaned(
      await db.allianceMember.create({
        data: {
          ...{ allianceId: alliance.id, personId: lost.id, asPrinted: '芦', position: 990 },
          citations: [],
        },
      }),
      db.allianceMember,
    )
    await db.sessionDraft.create({
      data: {
        ...{ sessionId: session.id, forumId, updatedAt: now },
        fields: {
          [`person.${lost.slug}~moderator`]: '1\n芦',
          [`person.${lost.slug}~speaker`]: '',
          x: 'y',
        },
      },
    })
    const before = await dump()
    expect(await merge('person', kept.slug, lost.slug)).toMatchObject({
      ok: true,
      value: { slug: kept.slug, version: 2 },
    })
    expect(await db.appearance.count({ where: { personId: lost.id } })).toBe(0)
    expect(await db.appearance.count({ where: { id: twin.id } })).toBe(0)
    expect(await db.appearance.findUnique({ where: { id: moving.id } })).toMatchObject({
      personId: kept.id,
      version: 2,
    })
    expect((await entry('person', kept.slug)).fields.aliases).toBe('蘆葦清\nReed Lu\n老芦\n芦清')
    expect(await db.sessionDraft.findFirst({ where: { sessionId: session.id } })).toMatchObject({
      fields: { [`person.${kept.slug}~moderator`]: '1\n芦', x: 'y' },
    })
    // Both old addresses lead to the one that stays.
    expect(await movedPerson(lost.slug, { now })).toBe(kept.slug)
    expect(await movedPerson(earlier.slug, { now })).toBe(kept.slug)
    expect(await getPerson(lost.slug, { now })).toBeNull()
    const rows = await auditOf(kept.id)
    expect(rows.map(({ event }) => event)).toEqual(['person.created', 'person.merged'])
    expect(await auditOf(lost.id)).toHaveLength(2)
    expect(await listMergers({ noun: 'person', forumId, id: kept.id })).toMatchObject([
      { slug: lost.slug, edit: String(rows[1]?.id) },
    ])
    // Only taking the merger back brings the other one back.
    const back = { forumId, actor: shen, now, slug: lost.slug, base: 3, mayRetire: true }
    expect(await savePerson({ ...back, input: { retired: '' } })).toMatchObject({
      fields: { retired: ['merged'] },
    })

    expect(await unmerge('person', kept)).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await dump()).toEqual(before)
    expect((await lastAudit(kept.id)).event).toBe('person.unmerged')
    expect(await listMergers({ noun: 'person', forumId, id: kept.id })).toEqual([])
  })

  test('it is not taken back where one was changed since, nor twice, nor from another forum', async () => {
    const kept = await create('person', { 'name.zh-Hans': '芦苇清' })
    const lost = await create('person', { 'name.zh-Hans': '芦苇青' })
    const moving = await appear(lost.id)
    await merge('person', kept.slug, lost.slug)
    const other = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    expect(await unmerge('person', kept, { forumId: other.id })).toMatchObject({
      reason: 'not_found',
    })
    await db.appearance.update({ where: { id: moving.id }, data: { version: 7 } })
    const standing = await dump()
    expect(await unmerge('person', kept)).toMatchObject({ reason: 'changed_since' })
    expect(await dump()).toEqual(standing)
    await db.appearance.update({ where: { id: moving.id }, data: { version: 2 } })
    const editId = (await lastAudit(kept.id)).id
    expect(await unmerge('person', kept)).toMatchObject({ ok: true })
    expect(await unmerge('person', kept, { editId })).toMatchObject({ reason: 'not_merged' })
  })

  test('of two who merge them at once, each into the other, one is refused', async () => {
    const one = await create('person', { 'name.zh-Hans': '芦苇清' })
    const two = await create('person', { 'name.zh-Hans': '芦苇青' })
    const answers = await Promise.all([
      merge('person', one.slug, two.slug),
      merge('person', two.slug, one.slug),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'gone' })
    expect(await merge('person', one.slug, one.slug)).toMatchObject({ reason: 'same' })
  })

  test('with somebody of another forum only, there is nobody to merge', async () => {
    const kept = await create('person', { 'name.zh-Hans': '芦苇清' })
    const stranger = await db.person.findFirstOrThrow({
      where: { enteredAtId: null, appearances: { none: { forumId } } },
    })
    const before = await dump()
    expect(await merge('person', kept.slug, stranger.slug)).toMatchObject({ reason: 'not_found' })
    expect(await dump()).toEqual(before)
  })
})

describe('two organisations become one', () => {
  test('by every column that names one; taken back, every row is as it was', async () => {
    const kept = await create('organisation', {
      'name.zh-Hans': '湿地公司',
      'alias.short': '湿地',
    })
    const lost = await create('organisation', {
      ...{ 'name.zh-Hans': '湿地有限公司', 'name.en': 'Wetland Ltd' },
      'alias.short': '湿地\n湿司',
    })
    await create('organisation', { 'name.zh-Hans': '湿地分公司', parent: lost.slug })
    const organisationId = lost.id
    const take = async (id: string) =>
      cleaned(
        await db.participation.create({
          data: { ...ofSample(), organisationId: id, role: 'host', asPrinted: '湿地' },
        }),
        db.participation,
      )
    await take(kept.id)
    await take(lost.id)
    // One row of each table that names an organisation names this one.
    const given = ['appearance_title', 'agreement_party', 'outcome', 'figure', 'honour', 'alliance']
    for (const table of given) {
      const [row] = await db.$queryRawUnsafe<{ id: string; was: string | null }[]>(
        `SELECT id::text, "organisationId"::text AS was FROM ${table} ORDER BY id LIMIT 1`,
      )
      if (!row) continue
      await db.$executeRawUnsafe(
        `UPDATE ${table} SET "organisationId" = '${organisationId}' WHERE id = '${row.id}'`,
      )
      const back = row.was === null ? 'NULL' : `'${row.was}'`
      made.push(() =>
        db
          .$executeRawUnsafe(
            `UPDATE ${table} SET "organisationId" = ${back}, version = 1 WHERE id = '${row.id}'`,
          )
          .catch(() =>
            db.$executeRawUnsafe(
              `UPDATE ${table} SET "organisationId" = ${back} WHERE id = '${row.id}'`,
            ),
          ),
      )
    }
    const before = await dump()
    expect(await merge('organisation', kept.slug, lost.slug)).toMatchObject({ ok: true })
    for (const { table, column } of REFERENCES.organisation) {
      const left = await db.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ${table} WHERE "${column}" = '${lost.id}'`,
      )
      expect([table, column, left[0]?.n]).toEqual([table, column, 0])
    }
    expect(await db.participation.count({ where: { organisationId: kept.id } })).toBe(1)
    expect((await entry('organisation', kept.slug)).fields).toMatchObject({
      'alias.short': '湿地\n湿司',
      'alias.printed': '湿地有限公司',
      'alias.translation': 'Wetland Ltd',
    })
    expect(await unmerge('organisation', kept)).toMatchObject({ ok: true })
    expect(await dump()).toEqual(before)
  })

  test('not with a body that it is a part of, nor two alliances', async () => {
    const above = await create('organisation', { 'name.zh-Hans': '湿地总会' })
    const below = await create('organisation', { 'name.zh-Hans': '湿地分会', parent: above.slug })
    expect(await merge('organisation', below.slug, above.slug)).toMatchObject({ reason: 'related' })
    for (const { id } of [above, below]) {
      await cleaned(
        await db.alliance.create({
          data: {
            ...{ slug: `reed-${id.slice(0, 8)}`, organisationId: id, citations: [] },
            description: { 'zh-Hans': '联盟' },
          },
        }),
        db.alliance,
      )
    }
    expect(await merge('organisation', above.slug, below.slug)).toMatchObject({
      reason: 'two_alliances',
    })
  })
})

test('those who share a name in any script or spelling are shown together', async () => {
  const one = await create('person', { 'name.zh-Hans': '苇湿清', 'name.en': 'Reed Lu' })
  const two = await create('person', { 'name.zh-Hans': '苇蘆', aliases: '葦濕清' })
  const three = await create('person', { 'name.zh-Hans': '别人', latinAsPrinted: 'LU Reed' })
  await create('person', { 'name.zh-Hans': '另一位' })
  const groups = await listAlike('person', forumId)
  const own = groups.find((group) => group.some(({ slug }) => slug === one.slug)) ?? []
  expect(own.map(({ slug }) => slug).toSorted()).toContain(two.slug)
  const { choices = [], own: shown } = (await listMergeChoices('person', forumId, three.slug)) ?? {}
  expect(shown?.slug).toBe(three.slug)
  const alike = choices.slice(0, 2).map(({ slug, isAlike }) => [slug, isAlike])
  expect(alike.toSorted()).toEqual(
    [
      [one.slug, true],
      [two.slug, true],
    ].toSorted(),
  )
  expect(choices.some(({ slug }) => slug === three.slug)).toBe(false)
})
