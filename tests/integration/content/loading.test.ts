import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { checkContent } from '#prisma/content/check.ts'
import { ContentError } from '#prisma/content/problems.ts'
import { type Content, emptyContent, mergeContent, readContent } from '#prisma/content/read.ts'
import { loadUnits } from '#prisma/loading/load-units.ts'
import { loadContent, unitsOf } from '#prisma/seed.ts'
import { makeForum, makePerson, makeSession, makeSource } from '#tests/factories/content.ts'

/** Every table with its number of rows and a digest of them: equal before and after means nothing was written. */
async function digest(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`
  const entries: [string, string][] = []
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ digest: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS digest FROM "${name}" AS t`,
    )
    entries.push([name, row?.digest ?? ''])
  }
  return Object.fromEntries(entries)
}

const now = new Date('2026-11-23T04:00:00Z')
const quiet = () => {}

beforeAll(async () => {
  await loadContent({ db, now, sample: true, log: quiet })
})

test('a second load doubles nothing and changes nothing', async () => {
  const before = await digest()
  const report = await loadContent({ db, now, sample: true, log: quiet })
  expect(report).toEqual({
    created: 0,
    updated: 0,
    unchanged: expect.any(Number),
    kept: 0,
  })
  expect(await digest()).toEqual(before)
})

test('what a text now says differently is brought up to date, parts included', async () => {
  const content = await readContent()
  const placed = content.agreements.find(
    ({ record }) => record.forum === 'zhongguancun-2023',
  ) as Content['agreements'][number]
  const [first, second] = placed.record.parties
  if (!first || !second) throw new Error('two parties expected')
  placed.record.titleAsPrinted = '改过的题目'
  placed.record.parties = [second, first]
  // The signatories name their parties by slug, so they follow.
  const report = await loadUnits(db, unitsOf(content))
  expect({ created: report.created, kept: report.kept }).toEqual({ created: 0, kept: 0 })
  const row = await db.agreement.findUniqueOrThrow({
    where: { slug: placed.record.slug },
    include: { parties: { orderBy: { position: 'asc' } } },
  })
  expect(row.titleAsPrinted).toBe('改过的题目')
  expect(row.parties.map((party) => party.asPrinted)).toEqual([second.asPrinted, first.asPrinted])
  await loadUnits(db, unitsOf(await readContent()))
})

test('what an organiser has edited is kept, whatever the text says', async () => {
  const edited = await db.person.update({
    where: { slug: 'pan-xiaojun' },
    data: { aliases: ['由组织者改过'], version: { increment: 1 } },
  })
  const content = await readContent()
  for (const { record } of content.people)
    if (record.slug === 'pan-xiaojun') record.aliases = ['由文本改过']
  const report = await loadUnits(db, unitsOf(content))
  expect({ updated: report.updated, kept: report.kept }).toEqual({ updated: 0, kept: 1 })
  const row = await db.person.findUniqueOrThrow({ where: { slug: 'pan-xiaojun' } })
  expect(row.aliases).toEqual(edited.aliases)
})

test('a record that an organiser retired does not come back', async () => {
  const retiredAt = new Date('2026-01-01T00:00:00Z')
  await db.person.update({
    where: { slug: 'gao-qiong' },
    data: { retiredAt, version: { increment: 1 } },
  })
  await loadContent({ db, now, sample: true, log: quiet })
  const row = await db.person.findUniqueOrThrow({ where: { slug: 'gao-qiong' } })
  expect(row.retiredAt).toEqual(retiredAt)
})

test('a forum for which one day is printed ends that day; a programme without dates has none', async () => {
  const forums = await db.forum.findMany({
    where: { slug: { in: ['sino-singapore-2025', 'ec-link'] } },
    orderBy: { slug: 'asc' },
    select: { slug: true, startsOn: true, endsOn: true },
  })
  expect(forums).toEqual([
    { slug: 'ec-link', startsOn: null, endsOn: null },
    {
      slug: 'sino-singapore-2025',
      startsOn: new Date('2025-09-18T00:00:00Z'),
      endsOn: new Date('2025-09-18T00:00:00Z'),
    },
  ])
})

test('the sample is taken out whole when it is not wanted, and comes back', async () => {
  const ofSample = async () => ({
    forums: await db.forum.count({ where: { isSample: true } }),
    people: await db.person.count({ where: { slug: { startsWith: 'sample-' } } }),
    organisations: await db.organisation.count({ where: { slug: { startsWith: 'sample-' } } }),
    sources: await db.source.count({ where: { slug: 'sample' } }),
    records: await db.contentRecord.count({ where: { key: { contains: 'sample' } } }),
  })
  const before = await ofSample()
  expect(before).toMatchObject({ forums: 1, people: 10, organisations: 5, sources: 1 })
  // An organiser has added a talk to one of its blocks, in one of its rooms, with one of its people.
  const block = await db.forumSession.findFirstOrThrow({
    where: { slug: 'main-forum', forum: { slug: 'sample' } },
  })
  const { forumId } = block
  const room = await db.room.findFirstOrThrow({ where: { forumId } })
  const person = await db.person.findFirstOrThrow({ where: { slug: { startsWith: 'sample-' } } })
  const name = { 'zh-Hans': '新增一场' }
  await db.forumSession.create({
    data: {
      ...{ slug: 'added', forumId, parentId: block.id, kind: 'talk', title: name, position: 999 },
      citations: [],
      slots: { create: { precision: 'unknown', roomId: room.id } },
      draft: { create: { forumId, fields: { capacity: '9' }, updatedAt: now } },
      appearances: {
        create: {
          ...{ personId: person.id, forumId, role: 'speaker', position: 1, citations: [] },
          nameAsPrinted: '某人',
        },
      },
    },
  })
  await loadContent({ db, now, sample: false, log: quiet })
  expect(await ofSample()).toEqual({
    forums: 0,
    people: 0,
    organisations: 0,
    sources: 0,
    records: 0,
  })
  await loadContent({ db, now, sample: true, log: quiet })
  expect(await ofSample()).toEqual(before)
})

test('the sample moves on with the day', async () => {
  const next = new Date('2026-11-24T04:00:00Z')
  const report = await loadContent({ db, now: next, sample: true, log: quiet })
  expect(report.created).toBe(0)
  expect(report.updated).toBeGreaterThan(0)
  const sample = await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })
  expect(sample.startsOn).toEqual(new Date('2026-12-01T00:00:00Z'))
  await loadContent({ db, now, sample: true, log: quiet })
})

describe('content that breaks a rule', () => {
  test('names file, path and reason, and writes nothing', async () => {
    const before = await digest()
    const content = emptyContent()
    expect(() =>
      mergeContent(
        content,
        { people: [{ slug: 'No Slug', name: { zh: '芦苇' }, quotes: [] }] },
        'x/people.ts',
      ),
    ).toThrow(
      expect.objectContaining({
        name: 'ContentError',
        problems: [
          expect.objectContaining({ file: 'x/people.ts', path: 'people[0].slug' }),
          expect.objectContaining({ file: 'x/people.ts', path: 'people[0].name.en' }),
          expect.objectContaining({ file: 'x/people.ts', path: 'people[0].quotes' }),
        ],
      }),
    )
    expect(await digest()).toEqual(before)
  })

  test.each([
    [
      'a reference into nothing',
      { forums: [makeForum({ ...forumNamed('a'), city: 'nowhere' })] },
      'forums[0].city',
      'no such record: cities/nowhere',
    ],
    [
      'a theme that is none',
      {
        forums: [makeForum(forumNamed('a'))],
        sessions: [makeSession({ slug: 's', forum: 'a', title: textOf('场次'), themes: ['none'] })],
      },
      'sessions[0].themes',
      'no such record: themes/none',
    ],
    [
      'a slug twice',
      { people: [makePerson(personNamed('a')), makePerson(personNamed('a'))] },
      'people[1]',
      'the slug is taken: people/a',
    ],
    [
      'a quotation from a document that is not there',
      { people: [makePerson({ ...personNamed('a'), quotes: [{ source: 'x', quote: '芦苇' }] })] },
      'people[0].quotes[0]',
      'names no document of the record',
    ],
  ])('%s', (_, file, path, message) => {
    const content = emptyContent()
    mergeContent(content, { sources: [makeSource()], ...file }, 'x/file.ts')
    const failed = () => checkContent(content)
    expect(failed).toThrow(ContentError)
    expect(failed).toThrow(
      expect.objectContaining({ problems: [{ file: 'x/file.ts', path, message }] }),
    )
  })

  test('parts that do not add up to their total', async () => {
    const content = await readContent()
    const part = content.figures.find(({ record }) => record.value === 23)
    if (!part) throw new Error('the catalogue has a part of 23')
    part.record.value = 24
    expect(() => checkContent(content)).toThrow(/add up to 86, not to 85/)
  })

  test('a failure in the middle of writing leaves nothing behind', async () => {
    const before = await digest()
    const content = emptyContent()
    mergeContent(
      content,
      { sources: [makeSource({ slug: 'fresh' })], forums: [makeForum(forumNamed('fresh-forum'))] },
      'x/file.ts',
    )
    const units = unitsOf(content)
    const forum = units.find((unit) => unit.table === 'forum')
    if (!forum) throw new Error('a forum unit expected')
    forum.row.timeZone = 'Nowhere/At_All'
    await expect(loadUnits(db, units)).rejects.toThrow()
    expect(await digest()).toEqual(before)
  })
})

function forumNamed(slug: string) {
  return {
    slug,
    name: { zh: '论坛', en: 'Forum' },
    startsOn: '2026-12-01',
    endsOn: '2026-12-02',
  }
}
const textOf = (zh: string) => ({ zh, en: zh })
function personNamed(slug: string) {
  return { slug, name: { zh: '芦苇', en: 'Reed' } }
}
