import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadFeed } from '#lib/domain/stars/feed/loaders.ts'
import { moveFeed } from '#lib/domain/stars/feed/mutations.ts'
import { feedPath } from '#lib/domain/stars/feed/utils.ts'
import { mergeStars } from '#lib/domain/stars/mutations.ts'
import { listByKeys, listStarred } from '#lib/domain/stars/queries.ts'
import { mergeStarsSchema } from '#lib/domain/stars/schema.ts'
import { presentAgenda } from '#lib/domain/stars/view/utils.ts'
import { db } from '#lib/platform/db.ts'
import { freshSample, now, register } from '#tests/integration/registrations/sample.ts'

let accountId: string
let otherId: string
/** Keys of exact talks of the sample forum, in the order of time. */
let keys: string[]

const account = (email: string) =>
  db.account.create({ data: { email, emailNorm: email, locale: 'zh' }, select: { id: true } })

beforeEach(async () => {
  await freshSample()
  await db.account.deleteMany()
  accountId = (await account('reed-1@example.com')).id
  otherId = (await account('other@example.com')).id
  const rows = await db.forumSession.findMany({
    where: {
      forum: { slug: 'sample' },
      kind: { not: 'break' },
      retiredAt: null,
      status: 'scheduled',
      slots: { every: { precision: 'exact' } },
    },
    select: { slug: true },
    orderBy: { position: 'asc' },
  })
  keys = rows.map(({ slug }) => `sample/${slug}`)
  expect(keys.length).toBeGreaterThan(4)
})

const own = async (id = accountId) => (await listStarred(id)).map(({ key }) => key).sort()
const merge = (add: string[], remove: string[] = [], id = accountId) =>
  mergeStars({ accountId: id, add, remove, now })

describe('stars', () => {
  test('of a device join those of the account: the union, without what was taken back; repeating changes nothing', async () => {
    const [a, b, c, d] = keys as [string, string, string, string]
    await merge([a, b])
    await merge([b, c])
    expect(await own()).toEqual([a, b, c].sort())
    await merge([d], [a])
    await merge([d], [a])
    expect(await own()).toEqual([b, c, d].sort())
    expect(await own(otherId)).toEqual([])
  })

  test('cannot be set on what readers do not see, and go when it goes', async () => {
    const [a, b] = keys as [string, string]
    const rest = await db.forumSession.findFirstOrThrow({
      where: { forum: { slug: 'sample' }, kind: 'break' },
    })
    await db.forumSession.updateMany({
      where: { slug: b.split('/')[1], forum: { slug: 'sample' } },
      data: { retiredAt: now },
    })
    await merge([a, b, `sample/${rest.slug}`, 'none/none', 'sample/none'])
    expect(await own()).toEqual([a])
    expect((await listByKeys([a, b, 'x/y'])).map(({ key }) => key)).toEqual([a])
    await db.forum.update({ where: { slug: 'sample' }, data: { state: 'draft' } })
    expect(await own()).toEqual([])
    expect(await listByKeys([a])).toEqual([])
    await db.forum.update({ where: { slug: 'sample' }, data: { state: 'published' } })
    await db.forumSession.updateMany({ data: { retiredAt: null } })
  })

  test('keys are read strictly', () => {
    const read = (add: string) => mergeStarsSchema.safeParse({ locale: 'zh', add, remove: '' })
    expect(read('a/b,a/b,c/d').data?.add).toEqual(['a/b', 'c/d'])
    for (const wrong of ['a', 'a/b/c', '../x/y', 'A/b', 'a/b;c', "a/'b", 'a/b, c/d']) {
      expect(read(wrong).success).toBe(false)
    }
    const many = Array.from({ length: 201 }, (_, i) => `a/b${i}`)
    expect(read(many.join(',')).success).toBe(false)
  })
})

describe('my agenda', () => {
  test('is by day and time, says where the record says less, and draws what happens at once', async () => {
    const slots = await db.sessionSlot.findMany({
      // Blocks of their own: a talk does not clash with the block that holds it.
      where: {
        session: { forum: { slug: 'sample' }, kind: { not: 'break' }, parentId: null },
        precision: 'exact',
      },
      select: { startsAt: true, endsAt: true, session: { select: { slug: true } } },
    })
    const pair = slots.flatMap((a) =>
      slots
        .filter(
          (b) =>
            a.session.slug < b.session.slug &&
            a.startsAt &&
            b.startsAt &&
            a.startsAt.getTime() === b.startsAt.getTime(),
        )
        .map((b) => [`sample/${a.session.slug}`, `sample/${b.session.slug}`]),
    )[0] as [string, string]
    const view = presentAgenda(await listByKeys(pair), 'zh')
    expect(view.days).toHaveLength(1)
    expect(view.days[0]?.label).toMatch(/^\d{4}年\d+月\d+日（周.）$/)
    expect(view.days[0]?.entries.map(({ hasClash }) => hasClash)).toEqual([true, true])
    expect(view.clashes).toHaveLength(1)
    const [clash] = view.clashes
    expect(clash?.bars.map(({ key }) => key).sort()).toEqual(pair.sort())
    expect(clash?.overlap[0]).toBe(0)
    expect(clash?.words).toMatch(/^《.+》与《.+》有.+同时进行$/)
    for (const locale of ['zh-hant', 'en'] as const) {
      const other = presentAgenda(await listByKeys(pair), locale)
      expect(other.days[0]?.entries[0]?.href).toMatch(new RegExp(`^/${locale}/forums/sample/`))
    }
  })
})

describe('the calendar that others subscribe to', () => {
  const open = async (id = accountId) => {
    const feedVersion = await moveFeed({ accountId: id, isOpen: true, now })
    return feedPath({ accountId: id, feedVersion })?.replace('/calendars/', '') ?? ''
  }
  const eventsOf = async (name: string) => {
    const text = await loadFeed(name)
    if (text === null) return null
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
    return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
  }

  test('holds starred sessions and the forums of one’s registrations, and nobody else’s', async () => {
    const [a, b, c] = keys as [string, string, string]
    await register(1)
    await register(2)
    await merge([a, b])
    await merge([c], [], otherId)
    const name = await open()
    expect(name).toMatch(/^[\w-]{22}\.1\.[\w-]{22}\.ics$/)
    const events = (await eventsOf(name)) ?? []
    const titles = await listByKeys([a, b])
    expect(events.map(({ summary }) => summary).sort()).toEqual(
      ['绿城论坛示例场', ...titles.map(({ title }) => title['zh-Hans'])].sort(),
    )
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3)
    // Times are instants in UTC, so that every calendar shows them in its own zone.
    const timed = events.filter(({ startDate }) => !startDate.isDate)
    expect(timed.every(({ startDate }) => startDate.zone.tzid === 'UTC')).toBe(true)
  })

  test('a cancelled session stays as cancelled; the same UID, a greater sequence', async () => {
    const [a] = keys as [string]
    await merge([a])
    const name = await open()
    const [before] = (await eventsOf(name)) ?? []
    await db.forumSession.updateMany({
      where: { slug: a.split('/')[1], forum: { slug: 'sample' } },
      data: { status: 'cancelled', version: { increment: 1 } },
    })
    const [after] = (await eventsOf(name)) ?? []
    expect(after?.uid).toBe(before?.uid)
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
    await db.forumSession.updateMany({
      data: { status: 'scheduled' },
      where: { slug: a.split('/')[1] },
    })
  })

  test('an address ends with the next one, with being taken back, and with the account', async () => {
    const first = await open()
    const second = await open()
    expect(await loadFeed(first)).toBeNull()
    expect(await loadFeed(second)).not.toBeNull()
    await moveFeed({ accountId, isOpen: false, now })
    expect(await loadFeed(second)).toBeNull()
    const third = await open()
    expect(new Set([first, second, third]).size).toBe(3)
    expect(await loadFeed(third)).not.toBeNull()
    await db.account.update({ where: { id: accountId }, data: { disabledAt: now } })
    expect(await loadFeed(third)).toBeNull()
    expect(await db.audit.count({ where: { subjectId: accountId } })).toBe(4)
  })

  test('no other word opens one', async () => {
    const name = await open()
    const [id, , mac] = name.replace('.ics', '').split('.')
    for (const word of [
      name.replace('.ics', ''),
      `${id}.0.${mac}.ics`,
      `${id}.2.${mac}.ics`,
      '.ics',
      '',
      `x${name}`,
    ]) {
      expect([word, await loadFeed(word)]).toEqual([word, null])
    }
  })
})
