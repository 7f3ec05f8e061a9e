import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeForum } from '#lib/domain/forums/making/mutations.ts'
import { listNewForumChoices } from '#lib/domain/forums/making/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now } from '../programme/drafting.ts'

/** A forum is made as a draft, whole or not at all. */

let shen: string
beforeEach(async () => {
  ;({ shen } = await makeEditors())
})
afterEach(async () => {
  await db.forum.deleteMany({ where: { slug: { startsWith: 'wei-made' } } })
})

const FIELDS = {
  ...{ address: 'wei-made', kind: 'conference', timeZone: 'Asia/Singapore', motif: 'tide' },
  ...{ 'name.zh-Hans': '苇城论坛', 'name.en': 'Reed Forum', 'description.zh-Hans': '两天。' },
  ...{ startsOn: '2027-05-10', endsOn: '2027-05-11', edition: '3' },
}
const make = (input: Record<string, string> = {}) =>
  makeForum({ actor: shen, now, input: { ...FIELDS, ...input } })
const made = (slug = 'wei-made') =>
  db.forum.findUnique({ where: { slug }, include: { checkInLists: true } })

describe('a new forum', () => {
  test('is a draft with all that was said, one row in the audit, and nothing for readers', async () => {
    const city = await db.city.findFirstOrThrow({ where: { retiredAt: null } })
    const umbrella = await db.umbrella.findFirstOrThrow({ where: { retiredAt: null } })
    const answer = await make({ city: city.slug, umbrella: umbrella.slug, mode: 'hybrid' })
    expect(answer).toEqual({ ok: true, value: { slug: 'wei-made' } })
    const forum = await made()
    expect(forum).toMatchObject({
      ...{ state: 'draft', kind: 'conference', isSample: false, timeZone: 'Asia/Singapore' },
      ...{ nameAsPrinted: '苇城论坛', edition: 3, mode: 'hybrid', motif: 'tide', version: 1 },
      ...{ cityId: city.id, umbrellaId: umbrella.id, citations: [] },
      startsOn: new Date('2027-05-10T00:00:00Z'),
    })
    // The door has its list as at every forum.
    expect(forum?.checkInLists).toHaveLength(1)
    expect(await getForum('wei-made', { now })).toBeNull()
    const rows = await db.audit.findMany({ where: { forumId: forum?.id ?? '' } })
    expect(rows.map(({ event, actor, subjectId }) => [event, actor, subjectId])).toEqual([
      ['forum.created', shen, forum?.id],
    ])
    expect(rows[0]?.details).toMatchObject({
      version: 1,
      changes: {
        address: { from: '', to: 'wei-made' },
        city: { from: '', to: city.slug },
        'name.zh-Hans': { from: '', to: '苇城论坛' },
        startsOn: { from: '', to: '2027-05-10' },
        state: { from: '', to: 'draft' },
      },
    })
  })

  test('needs no day, no city and no edition yet', async () => {
    expect(await make({ startsOn: '', endsOn: '', edition: '' })).toMatchObject({ ok: true })
    expect(await made()).toMatchObject({ startsOn: null, startPrecision: null, edition: null })
  })

  test.each([
    ['an address that is taken', { address: 'sample' }, { address: ['taken'] }],
    ['a city that is not there', { city: 'no-city' }, { city: ['unknown_value'] }],
    ['an event that is not there', { umbrella: 'none' }, { umbrella: ['unknown_value'] }],
    ['a page’s address', { address: 'audit' }, { address: ['reserved'] }],
  ])('with %s is refused, and nothing is written', async (_, input, fields) => {
    const before = [await db.forum.count(), await db.audit.count()]
    expect(await make(input)).toEqual({ ok: false, reason: 'invalid', fields })
    expect([await db.forum.count(), await db.audit.count()]).toEqual(before)
  })

  test('does not take the address of a document, for it would be taken for what that tells of', async () => {
    const { slug } = await db.source.create({
      data: {
        ...{ slug: 'wei-made-text', title: { 'zh-Hans': '苇' }, titleAsPrinted: '苇' },
        script: 'hans',
      },
    })
    expect(await make({ address: slug })).toMatchObject({ fields: { address: ['document'] } })
    await db.source.delete({ where: { slug } })
  })

  test('ten at once under one address: one is made, with one row', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => make()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refusals = answers.flatMap((one) => (one.ok ? [] : [one.fields]))
    expect(refusals).toEqual(Array.from({ length: 9 }, () => ({ address: ['taken'] })))
    const forum = await made()
    expect(await db.audit.count({ where: { forumId: forum?.id ?? '' } })).toBe(1)
  })
})

test('making takes four queries, its form two', async () => {
  expect((await countQueries(() => listNewForumChoices())).count).toBe(2)
  const { count } = await countQueries(() => make())
  expect(count).toBe(4)
})
