import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { composeLetter } from '#lib/domain/letters/composing/queries.ts'
import { claimLetters } from '#lib/domain/letters/mutations.ts'
import { countLetters, getLetter, listLetters } from '#lib/domain/letters/panel/queries.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { countAffected } from '#lib/domain/programme/telling/queries.ts'
import { movedOf } from '#lib/domain/programme/telling/utils.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'
import { freshSample, made } from '../registrations/sample.ts'
import {
  freshProgramme,
  makeEditors,
  now,
  partOf,
  programmeOf,
  sampleId,
  save,
} from './drafting.ts'

/** Whoever chose a part of a programme is told once it is not as it was. */

const ORIGIN = 'https://forums.example'
const PART = 'keynote-rain'
const OTHER = 'keynote-monitoring'
let forumId: string
let shen: string
let luo: string
let parts: Record<string, string>

beforeEach(async () => {
  await freshProgramme()
  await db.mailOutbox.deleteMany()
  await db.star.deleteMany()
  await db.mailTemplate.deleteMany()
  await freshSample({ capacity: 5_000 })
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
  const rows = await db.forumSession.findMany({ where: { forumId } })
  parts = Object.fromEntries(rows.map(({ slug, id }) => [slug, id]))
})

afterAll(async () => {
  await db.registration.deleteMany()
  await db.sessionPlaces.deleteMany({ where: { session: { slug: { in: [PART, OTHER] } } } })
})

const publish = async (over: Partial<Parameters<typeof publishProgramme>[0]> = {}) =>
  publishProgramme({
    ...{ forumId, reason: '会场要修', isQuiet: false, actor: shen, now },
    mark: draftMark((await programmeOf()).sessions),
    ...over,
  })

/** What the page that publishes says beforehand. */
const announced = async () => {
  const { sessions, rooms, timeZone } = await programmeOf()
  return countAffected(forumId, movedOf(sessions, rooms, { now, timeZone }))
}

const star = (accountId: string, slug: string) =>
  db.star.create({ data: { accountId, sessionId: parts[slug] ?? '' } })

/** A seat at a part for a registration that is there. */
async function seat(registrationId: string, slug: string) {
  const sessionId = parts[slug] ?? ''
  const capacity = 5_000
  await db.sessionPlaces.upsert({
    where: { sessionId },
    create: { sessionId, forumId, capacity },
    update: { capacity },
  })
  await db.sessionBooking.create({ data: { registrationId, sessionId } })
}

const letters = () => db.mailOutbox.findMany({ where: { kind: 'programme_changed' } })
async function read(row: Parameters<typeof composeLetter>[0] | undefined, at = now) {
  if (!row) throw new Error('no letter')
  const composed = await composeLetter(row, { origin: ORIGIN, now: at })
  if (!composed.ok) return composed.reason
  return { to: composed.to, text: renderText(composed.letter, ORIGIN) }
}

/** Half an hour later, in another room. */
async function move(slug = PART) {
  const before = (await partOf(slug)).slots[0]
  if (before?.from == null || before.to == null) throw new Error('not exact')
  const clock = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  const [start, end] = [clock(before.from + 30), clock(before.to + 30)]
  await save(shen, slug, { 'slot0.start': start, 'slot0.end': end, 'slot0.room': '201' })
  return { start, end, was: `${clock(before.from)}–${clock(before.to)}` }
}
/** Puts a part back where it was, and tells nobody. */
async function restore(slug: string, fields: Record<string, string>) {
  await save(shen, slug, fields)
  await publish({ isQuiet: true })
}
const fieldsOf = async (slug: string) => {
  const { published } = await partOf(slug)
  return Object.fromEntries(
    [
      'slot0.start',
      'slot0.end',
      'slot0.room',
      'title.zh-Hans',
      'title.en',
      'status',
      'retired',
    ].map((name) => [name, published[name] ?? '']),
  )
}

describe('publishing', () => {
  test('writes one letter to each person, by registration where there is one, as announced; the audit says how many', async () => {
    const [old, oldOther] = [await fieldsOf(PART), await fieldsOf(OTHER)]
    const booked = await made(1)
    const both = await made(2)
    const starring = await made(3)
    await made(4)
    for (const id of [booked, both]) await seat(id, PART)
    await seat(both, OTHER)
    const { emailNorm } = await db.registration.findUniqueOrThrow({ where: { id: starring } })
    const account = { email: emailNorm, emailNorm, locale: 'en' }
    const own = await db.account.upsert({
      ...{ where: { emailNorm }, create: account, update: {} },
    })
    await star(own.id, PART)
    await star(own.id, OTHER)
    await star(luo, PART)
    const there = await move()
    await move(OTHER)
    expect(await announced()).toBe(4)
    expect(await publish()).toMatchObject({ ok: true, value: { number: 1, count: 2, letters: 4 } })
    const rows = await letters()
    expect(rows.map((row) => row.registrationId ?? row.accountId).sort()).toEqual(
      [booked, both, starring, luo].sort(),
    )
    const audit = await db.audit.findFirst({
      where: { event: 'programme.published', forumId },
      orderBy: { id: 'desc' },
    })
    expect(audit?.details).toMatchObject({ letters: 4, isQuiet: false })

    const of = (id: string) =>
      read(rows.find((row) => [row.registrationId, row.accountId].includes(id)))
    const one = await of(booked)
    const token = registrationToken({ id: booked, linkVersion: 1 })
    expect(one).toMatchObject({ text: expect.stringContaining(`/zh/registrations/${token}`) })
    const { text } = one as { text: string }
    expect(text).toMatch(
      new RegExp(
        `原来：\\d+月\\d+日 ${there.was}，.+\\n现在：\\d+月\\d+日 ${there.start}–${there.end}，`,
      ),
    )
    expect(text.match(/原来：/g)).toHaveLength(1)
    // What organisers wrote for themselves stays with them.
    expect(text).not.toContain('会场要修')
    expect(((await of(both)) as { text: string }).text.match(/原来：/g)).toHaveLength(2)
    expect(await of(luo)).toMatchObject({
      to: 'luo@example.com',
      text: expect.stringContaining('/zh/me/agenda'),
    })
    await restore(PART, old)
    await restore(OTHER, oldOther)
  })

  test('sent again, or by twenty at once, writes nobody twice', async () => {
    const old = await fieldsOf(PART)
    await seat(await made(1), PART)
    await move()
    const mark = draftMark((await programmeOf()).sessions)
    const answers = await Promise.all(Array.from({ length: 20 }, () => publish({ mark })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await publish({ mark })).toMatchObject({ ok: false })
    expect(await letters()).toHaveLength(1)
    await restore(PART, old)
  })

  test('quietly writes to nobody, and the audit says so', async () => {
    const old = await fieldsOf(PART)
    await seat(await made(1), PART)
    await move()
    expect(await publish({ isQuiet: true })).toMatchObject({ value: { letters: 0 } })
    expect([await letters(), await db.programmeNotice.count()]).toEqual([[], 0])
    const audit = await db.audit.findFirst({
      where: { event: 'programme.published', forumId },
      orderBy: { id: 'desc' },
    })
    expect(audit?.details).toMatchObject({ letters: 0, isQuiet: true })
    await restore(PART, old)
  })

  test('tells of nothing else than title, time, room and whether it takes place', async () => {
    await seat(await made(1), PART)
    await save(shen, PART, { capacity: '77', 'description.zh-Hans': '新的提要', position: '3' })
    expect(await announced()).toBe(0)
    expect(await publish()).toMatchObject({ value: { letters: 0 } })
    await restore(PART, { capacity: '', 'description.zh-Hans': '' })
  })

  test('writes to nobody whose registration has ended, who was erased or disabled, or of a forum that is hidden or off', async () => {
    const [ended, erased, living] = [await made(1), await made(2), await made(3)]
    for (const id of [ended, erased, living]) await seat(id, PART)
    await db.sessionBooking.deleteMany({ where: { registrationId: ended } })
    await db.registration.update({ where: { id: ended }, data: { status: 'cancelled' } })
    await db.registration.update({ where: { id: erased }, data: { erasedAt: now } })
    await star(luo, PART)
    await db.account.update({ where: { id: luo }, data: { disabledAt: now } })
    await move()
    expect(await announced()).toBe(1)
    await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
    expect(await announced()).toBe(0)
    await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
    await db.registrationSettings.updateMany({ where: { forumId }, data: { cancelledAt: now } })
    expect(await announced()).toBe(0)
    await db.account.update({ where: { id: luo }, data: { disabledAt: null } })
    await db.sessionDraft.deleteMany({ where: { forumId } })
    await freshSample()
  })

  test('what has ended before and after concerns nobody', async () => {
    await seat(await made(1), PART)
    await move()
    const { sessions, rooms, timeZone } = await programmeOf()
    const later = new Date('2099-01-01T00:00:00Z')
    expect(movedOf(sessions, rooms, { now, timeZone })).toHaveLength(1)
    expect(movedOf(sessions, rooms, { now: later, timeZone })).toEqual([])
    await db.sessionDraft.deleteMany({ where: { forumId } })
  })
})

describe('the letter', () => {
  test('says how things stand as it goes out, and goes nowhere once they are as they were', async () => {
    const old = await fieldsOf(PART)
    await seat(await made(1), PART)
    await move()
    await publish()
    await save(shen, PART, { status: 'cancelled', 'title.zh-Hans': '雨的账本（停讲）' })
    // What is drafted is nobody's yet.
    const [row] = await letters()
    expect(JSON.stringify(await read(row))).not.toContain('停讲')
    await publish({ isQuiet: true })
    expect(await read(row)).toMatchObject({
      text: expect.stringMatching(/场次：雨的账本（停讲）\n原来：「一场雨的账本」，.+\n现在：取消/),
    })
    await restore(PART, old)
    expect(await read(row)).toBe('over')
  })

  test('says what is taken out of the programme, and what is back in it', async () => {
    await seat(await made(1), PART)
    await save(shen, PART, { retired: 'yes' })
    await publish()
    await save(shen, PART, { retired: '' })
    const [out] = await letters()
    expect(await read(out)).toMatchObject({ text: expect.stringContaining('现在：不在议程中') })
    await publish()
    expect(await read(out)).toBe('over')
    const [, back] = await letters()
    expect(await read(back)).toMatchObject({
      text: expect.stringMatching(/原来：不在议程中\n现在：\d+月/),
    })
  })

  test('is in the language of its reader, with the forum’s own words beside what must be said', async () => {
    const old = await fieldsOf(PART)
    const ids = { 'zh-hant': await made(1), en: await made(2), zh: await made(3) }
    for (const [locale, id] of Object.entries(ids)) {
      await db.registration.update({ where: { id }, data: { locale } })
      await seat(id, PART)
    }
    await db.mailTemplate.create({
      data: {
        ...{ forumId, kind: 'programme_changed', version: 1 },
        subject: { 'zh-Hans': '{姓名}，时间改了' },
        body: { 'zh-Hans': '请从西门进。' },
      },
    })
    await move()
    await publish()
    const rows = await letters()
    const of = async (id: string) =>
      ((await read(rows.find((row) => row.registrationId === id))) as { text: string }).text
    const [zh, hant, en] = [await of(ids.zh), await of(ids['zh-hant']), await of(ids.en)]
    expect(zh).toMatch(/^芦苇3，时间改了\n/)
    expect([zh, hant].map((text) => /请从西门进。|請從西門進。/.exec(text)?.[0])).toEqual([
      '请从西门进。',
      '請從西門進。',
    ])
    expect(hant).toContain('原來：')
    expect(en).toMatch(/^Programme changed: /)
    expect(en).toMatch(/Before: \d+ \w+ .+\nNow: \d+ \w+ /)
    for (const text of [zh, hant, en]) expect(text).not.toMatch(/[{}]|undefined|null/)
    await restore(PART, old)
  })

  test('is dropped for whoever was erased, has cancelled, or let go of it meanwhile, and once the forum is over', async () => {
    const old = await fieldsOf(PART)
    const id = await made(1)
    await seat(id, PART)
    await star(luo, PART)
    await move()
    await publish()
    const rows = await letters()
    const mine = rows.find(({ registrationId }) => registrationId === id)
    const starred = rows.find(({ accountId }) => accountId === luo)
    expect(await read(mine, new Date('2099-01-01T00:00:00Z'))).toBe('over')
    await db.star.deleteMany()
    expect(await read(starred)).toBe('over')
    await db.registration.update({ where: { id }, data: { erasedAt: now } })
    expect(await read(mine)).toBe('gone')
    await db.account.update({ where: { id: luo }, data: { disabledAt: now } })
    expect(await read(starred)).toBe('gone')
    await db.account.update({ where: { id: luo }, data: { disabledAt: null } })
    await restore(PART, old)
  })

  test('says nothing to organisers of what somebody starred, nor that somebody without a registration did', async () => {
    const [old, oldOther] = [await fieldsOf(PART), await fieldsOf(OTHER)]
    const id = await made(1)
    await seat(id, PART)
    const { emailNorm } = await db.registration.findUniqueOrThrow({ where: { id } })
    const account = { email: emailNorm, emailNorm, locale: 'zh' }
    const own = await db.account.upsert({ where: { emailNorm }, create: account, update: {} })
    await star(own.id, OTHER)
    await star(luo, OTHER)
    await move()
    await move(OTHER)
    await publish()
    await db.mailOutbox.updateMany({
      where: { kind: 'programme_changed' },
      data: { failedAt: now, attempts: 12 },
    })
    const failed = await listLetters('failed', [forumId])
    expect(failed.map(({ kind }) => kind)).toEqual(['programme_changed'])
    expect(await listLetters('failed', null)).toHaveLength(2)
    expect(await countLetters([forumId])).toMatchObject({ failed: 1 })
    const titles = [(await partOf(PART)).title, (await partOf(OTHER)).title].map(
      (one) => one['zh-Hans'],
    )
    const seen = await getLetter(failed[0]?.id ?? '', { origin: ORIGIN, now }, [forumId])
    if (!seen?.to) throw new Error('not readable')
    expect(titles.map((title) => seen.text.includes(title ?? '?'))).toEqual([true, false])
    const rows = await letters()
    const whole = (await read(rows.find(({ registrationId }) => registrationId === id))) as {
      text: string
    }
    expect(titles.map((title) => whole.text.includes(title ?? '?'))).toEqual([true, true])
    const hidden = rows.find(({ accountId }) => accountId === luo)
    expect(await getLetter(hidden?.id ?? '', { origin: ORIGIN, now }, [forumId])).toBeNull()
    await restore(PART, old)
    await restore(OTHER, oldOther)
  })
})

test('costs one query to announce, one more to publish, and three for a letter; 2,000 people are told in one statement', async () => {
  const old = await fieldsOf(PART)
  const type = await db.ticketType.findFirstOrThrow({ where: { forumId, slug: 'online' } })
  const text = await db.consentText.findFirst({ where: { forumId } })
  expect(text).not.toBeNull()
  await db.$executeRaw`
    INSERT INTO registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", locale, status, seq)
    SELECT 'T' || translate(lpad(n::text, 7, '0'), '01', 'AB'), ${forumId}::uuid, ${type.id}::uuid, '芦苇' || n, 'many-' || n || '@example.com',
           'many-' || n || '@example.com', 'zh', 'pending', n
      FROM generate_series(1, 2000) AS n`
  const sessionId = parts[PART] ?? ''
  await db.sessionPlaces.upsert({
    where: { sessionId },
    create: { sessionId, forumId, capacity: 5_000 },
    update: { capacity: 5_000 },
  })
  await db.$executeRaw`
    INSERT INTO session_booking ("registrationId", "sessionId") SELECT id, ${sessionId}::uuid FROM registration WHERE email LIKE 'many-%'`
  await move()
  const { sessions, rooms, timeZone } = await programmeOf()
  const moved = movedOf(sessions, rooms, { now, timeZone })
  const said = await countQueries(() => countAffected(forumId, moved))
  expect([said.count, said.result]).toEqual([1, 2_000])
  expect((await countQueries(() => countAffected(forumId, []))).count).toBe(0)
  const begun = performance.now()
  expect(await publish()).toMatchObject({ value: { letters: 2_000 } })
  expect(performance.now() - begun).toBeLessThan(10_000)
  const [row] = await claimLetters({ limit: 1, unkept: false, now: new Date() })
  const composed = await countQueries(() => read(row))
  expect([composed.count, typeof composed.result]).toEqual([3, 'object'])
  await db.registration.deleteMany()
  await restore(PART, old)
  const counted = async (isQuiet: boolean) => {
    await move()
    const { count } = await countQueries(() => publish({ isQuiet }))
    await restore(PART, old)
    return count
  }
  const quiet = await counted(true)
  expect(await counted(false)).toBe(quiet + 1)
})
