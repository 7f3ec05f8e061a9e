import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getMergePair } from '#lib/domain/merging/comparing/queries.ts'
import { mergeEntries } from '#lib/domain/merging/mutations.ts'
import { listMergeChoices, listMergers } from '#lib/domain/merging/queries.ts'
import type { Noun } from '#lib/domain/merging/types.ts'
import { unmergeEntries } from '#lib/domain/merging/undoing/mutations.ts'
import { getEditedOrganisation } from '#lib/domain/organisations/editing/queries.ts'
import { getEditedPerson } from '#lib/domain/people/editing/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** What the pages show of two records, and what becomes of the page of one that went. */

let forumId: string
let shen: string
const people: string[] = []
const organisations: string[] = []
const forums: string[] = []
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
})
afterEach(async () => {
  const where = { id: { in: people.splice(0) } }
  await db.person.updateMany({ where, data: { mergedIntoId: null } })
  await db.person.deleteMany({ where })
  const bodies = { id: { in: organisations.splice(0) } }
  await db.organisation.updateMany({ where: bodies, data: { mergedIntoId: null } })
  await db.organisation.deleteMany({ where: bodies })
  await db.forum.deleteMany({ where: { id: { in: forums.splice(0) } } })
})

let number = 0
const newSlug = () => {
  number += 1
  return `compared-${process.pid}-${number}`
}

/** Somebody who speaks at these forums, and was entered by nobody. */
async function speaker(name: string, at: readonly string[], title = '教授') {
  const { id, slug } = await db.person.create({
    data: {
      ...{ slug: newSlug(), name: { 'zh-Hans': name }, citations: [] },
      appearances: {
        create: at.map((forum) => ({
          ...{ forumId: forum, role: 'speaker' as const, position: 90, nameAsPrinted: name },
          citations: [],
          titles: { create: { position: 0, asPrinted: title, text: { 'zh-Hans': title } } },
        })),
      },
    },
  })
  people.push(id)
  return { id, slug }
}

async function host(name: string, at: readonly string[]) {
  const { id, slug } = await db.organisation.create({
    data: {
      ...{ slug: newSlug(), name: { 'zh-Hans': name }, kind: 'company' as const, citations: [] },
      participations: {
        create: at.map((forum) => ({
          ...{ forumId: forum, role: 'host' as const, position: 90, asPrinted: name },
          citations: [],
        })),
      },
    },
  })
  organisations.push(id)
  return { id, slug }
}

/** A forum that readers do not see yet. */
async function hidden(): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO forum (slug, kind, state, "isSample", name, "nameAsPrinted", description, "startsOn", "startPrecision",
                       "endsOn", "endPrecision", venue, "venueAsPrinted", mode, motif, citations, "updatedAt")
    SELECT ${newSlug()}, kind, 'draft', true, name, "nameAsPrinted", description, "startsOn", "startPrecision",
           "endsOn", "endPrecision", venue, "venueAsPrinted", mode, motif, citations, now()
      FROM forum WHERE slug = 'sample' RETURNING id::text`
  const id = row?.id ?? ''
  forums.push(id)
  return id
}

const merge = (noun: Noun, kept: string, lost: string, seen = { kept: 1, lost: 1 }) =>
  mergeEntries({ noun, forumId, actor: shen, now, kept, lost, seen })
const unmerge = (noun: Noun, kept: string, edit: string | undefined) =>
  unmergeEntries({ noun, forumId, actor: shen, now, kept, editId: BigInt(edit ?? 0) })

describe('two side by side', () => {
  test('say where each stands, and of a forum that is not published only that it is one', async () => {
    const published = await db.forum.findFirstOrThrow({
      where: { state: 'published', id: { not: forumId } },
    })
    const secret = await hidden()
    const kept = await speaker('芦苇清', [forumId, forumId, published.id])
    const lost = await speaker('芦苇青', [forumId, secret], '院长')
    const pair = await getMergePair({ noun: 'person', forumId, kept: kept.slug, lost: lost.slug })
    expect(pair).toMatchObject({
      gone: null,
      kept: {
        version: 1,
        places: [
          { forum: { slug: 'sample' }, isHere: true, count: 2, titles: ['教授'] },
          { forum: { slug: published.slug }, isHere: false, count: 1, titles: ['教授'] },
        ],
      },
      lost: {
        places: [
          { forum: { slug: 'sample' }, isHere: true, count: 1, titles: ['院长'] },
          { forum: null, isHere: false, count: 1, titles: [] },
        ],
      },
    })
  })

  test('of bodies by every part that they take', async () => {
    const kept = await host('湿地公司', [forumId])
    const lost = await host('湿地院', [forumId, forumId])
    const pair = await getMergePair({
      ...{ noun: 'organisation', forumId, kept: kept.slug, lost: lost.slug },
    })
    expect(pair).toMatchObject({
      kept: { places: [{ forum: { slug: 'sample' }, isHere: true, count: 1, titles: [] }] },
      lost: { places: [{ forum: { slug: 'sample' }, isHere: true, count: 2, titles: [] }] },
    })
  })

  test('only where both are of the forum, and in the record', async () => {
    const other = await hidden()
    const kept = await speaker('芦苇清', [forumId])
    const stranger = await speaker('芦苇青', [other])
    const pair = (one: string, two: string) =>
      getMergePair({ noun: 'person', forumId, kept: one, lost: two })
    expect(await pair(kept.slug, stranger.slug)).toBeNull()
    expect(await pair(stranger.slug, kept.slug)).toBeNull()
    expect(await pair(kept.slug, kept.slug)).toBeNull()
    const lost = await speaker('芦苇青', [forumId])
    await db.person.update({ where: { id: lost.id }, data: { retiredAt: now } })
    expect(await pair(kept.slug, lost.slug)).toEqual({ gone: lost.slug })
    expect(await pair(lost.slug, kept.slug)).toEqual({ gone: lost.slug })
  })
})

test.each(['kept', 'lost'] as const)(
  'where the one that is %s has changed since it was looked at, nothing is merged',
  async (side) => {
    const kept = await speaker('芦苇清', [forumId])
    const lost = await speaker('芦苇青', [forumId])
    const seen = { kept: 1, lost: 1, [side]: 2 }
    expect(await merge('person', kept.slug, lost.slug, seen)).toEqual({
      ok: false,
      reason: 'seen_earlier',
    })
    expect(await db.appearance.count({ where: { personId: lost.id } })).toBe(1)
  },
)

describe('one that went', () => {
  test('keeps its page at the forum from which it was merged, and there alone', async () => {
    const other = await hidden()
    const kept = await speaker('芦苇清', [forumId])
    const lost = await speaker('芦苇青', [forumId, other])
    await merge('person', kept.slug, lost.slug)
    // Nothing names them there any more.
    expect(await getEditedPerson(forumId, lost.slug)).toMatchObject({
      ...{ isRetired: true, here: 0, mergedInto: { id: kept.id, slug: kept.slug } },
    })
    expect(await getEditedPerson(other, lost.slug)).toBeNull()
    const [body, gone] = [await host('湿地公司', [forumId]), await host('湿地院', [forumId, other])]
    await merge('organisation', body.slug, gone.slug)
    expect(await getEditedOrganisation(forumId, gone.slug)).toMatchObject({
      mergedInto: { slug: body.slug },
    })
    expect(await getEditedOrganisation(other, gone.slug)).toBeNull()
  })

  test('comes back only where neither was changed since, and it is said which was', async () => {
    const kept = await speaker('芦苇清', [forumId])
    const lost = await speaker('芦苇青', [forumId])
    await merge('person', kept.slug, lost.slug)
    const [merger] = await listMergers({ noun: 'person', forumId, id: kept.id })
    const change = (id: string, version: number) =>
      db.person.update({ where: { id }, data: { version } })
    await change(lost.id, 3)
    expect(await unmerge('person', kept.slug, merger?.edit)).toMatchObject({
      reason: 'lost_changed',
    })
    await change(lost.id, 2)
    await change(kept.id, 3)
    expect(await unmerge('person', kept.slug, merger?.edit)).toMatchObject({
      reason: 'kept_changed',
    })
    await change(kept.id, 2)
    expect(await unmerge('person', kept.slug, merger?.edit)).toMatchObject({ ok: true })
    expect(await getEditedPerson(forumId, lost.slug)).toMatchObject({
      ...{ isRetired: false, here: 1, mergedInto: null },
    })
  })
})

test('several that went into one come back one after the other, the last first', async () => {
  const middle = await speaker('芦苇清', [forumId])
  const first = await speaker('芦苇青', [forumId])
  const second = await speaker('芦苇兰', [forumId])
  const last = await speaker('芦清', [forumId])
  const role = { role: 'moderator' as const }
  await db.appearance.updateMany({ where: { personId: first.id }, data: role })
  await db.appearance.updateMany({ where: { personId: last.id }, data: { role: 'guest' } })
  const editOf = async (id: string) => (await listMergers({ noun: 'person', forumId, id }))[0]?.edit
  await merge('person', middle.slug, first.slug)
  const edit = await editOf(middle.id)
  await merge('person', middle.slug, second.slug, { kept: 2, lost: 1 })
  expect(await unmerge('person', middle.slug, edit)).toMatchObject({ reason: 'kept_changed' })
  expect(await unmerge('person', middle.slug, await editOf(middle.id))).toMatchObject({ ok: true })
  // It goes into another one itself, with what it got, and comes back.
  await merge('person', last.slug, middle.slug, { kept: 1, lost: 4 })
  expect(await unmerge('person', middle.slug, edit)).toMatchObject({ reason: 'not_merged' })
  expect(await unmerge('person', last.slug, await editOf(last.id))).toMatchObject({ ok: true })
  expect(await unmerge('person', middle.slug, edit)).toMatchObject({ ok: true })
  expect(await db.appearance.findMany({ where: { personId: first.id } })).toMatchObject([role])
  expect(await getEditedPerson(forumId, first.slug)).toMatchObject({ isRetired: false, here: 1 })
})

test('how many queries each takes', async () => {
  const kept = await speaker('芦苇清', [forumId])
  const lost = await speaker('芦苇青', [forumId])
  const [noun, slugs] = ['person' as const, { kept: kept.slug, lost: lost.slug }]
  expect((await countQueries(() => getMergePair({ noun, forumId, ...slugs }))).count).toBe(5)
  expect((await countQueries(() => listMergeChoices(noun, forumId, kept.slug))).count).toBe(1)
  expect((await countQueries(() => listMergers({ noun, forumId, id: kept.id }))).count).toBe(2)
  const [one, two] = [await host('湿地公司', [forumId]), await host('湿地院', [forumId])]
  const bodies = { noun: 'organisation' as const, forumId, kept: one.slug, lost: two.slug }
  expect((await countQueries(() => getMergePair(bodies))).count).toBe(5)
})
