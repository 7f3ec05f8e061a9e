import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveTemplate, sendTest } from '#lib/domain/letters/templates/mutations.ts'
import { getTemplate, listTemplates } from '#lib/domain/letters/templates/queries.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { startLetterWorker } from '#lib/jobs/letter-worker.ts'
import { sweepExpired } from '#lib/jobs/sweep-expired.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { createSmtpTransport } from '#lib/platform/mail/transport.ts'
import { makeEditors, sampleId } from '../programme/drafting.ts'
import { freshSample, made, now } from '../registrations/sample.ts'
import { MailServer } from './mail-server.ts'
import { until } from './workers.ts'

/** A forum speaks in its own words in the letters about its registrations. */

const origin = 'https://forums.example'
const server = new MailServer()
let forumId: string
let shen: string
let luo: string

beforeAll(() => server.open())
afterAll(() => server.close())
beforeEach(async () => {
  await db.mailTest.deleteMany()
  await db.mailTemplate.deleteMany()
  await db.mailOutbox.deleteMany()
  await freshSample({ capacity: 5 })
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
})

async function deliver() {
  const before = server.taken.length
  const transport = createSmtpTransport(server.url, { from: undefined, origin })
  const worker = startLetterWorker({ transport, show: () => undefined, origin }, 20)
  const open = { sentAt: null, failedAt: null, droppedAt: null }
  await until(async () => (await db.mailOutbox.count({ where: open })) === 0, 20_000)
  await worker.stop()
  return Promise.all(server.taken.slice(before).map(({ raw }) => simpleParser(raw)))
}

type Call = Parameters<typeof saveTemplate>[0]
const save = async (input: Record<string, string>, over: Partial<Call> = {}) => {
  const kind = over.kind ?? 'confirmed'
  const base = over.base ?? (await getTemplate(forumId, kind)).version
  return saveTemplate({ forumId, actor: shen, kind, base, input, now, ...over })
}

const WORDS = {
  'subject.zh-Hans': '{姓名}，{论坛}等您来',
  'body.zh-Hans': '您的报名号是{报名号}。\n候在：{地点}\n\n<b>请带伞</b> https://evil.example',
}

describe('a letter', () => {
  test('says the forum’s words from the moment they are saved, filled in and as plain text', async () => {
    const id = await made(1)
    expect(await save(WORDS)).toMatchObject({ ok: true, value: { kind: 'saved', version: 1 } })
    const { name, code } = await db.registration.findUniqueOrThrow({ where: { id } })
    await db.forum.update({ where: { id: forumId }, data: { venue: { 'zh-Hans': '湿地厅' } } })
    const [letter] = await deliver()
    expect(letter?.subject?.replaceAll('\u200c', '')).toContain(`${name}，`)
    expect(letter?.text).toContain(`您的报名号是${code}。`)
    expect(letter?.text).toMatch(/候在：.*湿地厅/)
    expect(letter?.html).toContain('&#60;b&#62;请带伞&#60;/b&#62;')
    expect(String(letter?.html)).not.toMatch(/href="https:\/\/evil/)
    expect(letter?.attachments).toHaveLength(1)
    // What the house says beside them stays: the button, and whose the link is.
    expect(letter?.text).toContain(`${origin}/zh/registrations/`)
  })

  test('of another forum, of another kind, and for readers of English says the house’s', async () => {
    await save(WORDS)
    await save(WORDS, { kind: 'reminder' })
    const id = await made(1)
    await db.registration.update({ where: { id }, data: { locale: 'en' } })
    const [english] = await deliver()
    expect(english?.subject).toMatch(/^Registration confirmed|confirmed/i)
    expect(english?.text).not.toContain('请带伞')
    await cancelRegistration({ registrationId: id, actor: 'public', now })
    const [cancelled] = await deliver()
    expect(cancelled?.text).not.toContain('请带伞')
  })

  test('goes back to the house’s words once nothing is said', async () => {
    await save(WORDS)
    await save({ 'subject.zh-Hans': '', 'body.zh-Hans': '' })
    expect((await listTemplates(forumId)).filter(({ langs }) => langs.length > 0)).toEqual([])
    await made(1)
    const [letter] = await deliver()
    expect(letter?.text).not.toContain('请带伞')
  })
})

describe('saving', () => {
  test('leaves one row in the audit with the diff, and nothing where nothing changed', async () => {
    await save(WORDS)
    await save(WORDS)
    const { id } = await db.mailTemplate.findFirstOrThrow({ where: { forumId } })
    const rows = await db.audit.findMany({ where: { subjectId: id } })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      ...{ event: 'mail_template.edited', forumId, actor: shen },
      details: {
        version: 1,
        changes: { 'subject.zh-Hans': { from: '', to: WORDS['subject.zh-Hans'] } },
      },
    })
  })

  test('two who change the same text are asked, field by field; the other language stands', async () => {
    await save(WORDS)
    await save({ 'subject.zh-Hans': '沈的标题', 'body.en': 'Bring boots.' }, { base: 1 })
    const answer = await save({ 'subject.zh-Hans': '罗的标题' }, { base: 1, actor: luo })
    expect(answer).toMatchObject({
      ok: false,
      reason: 'conflict',
      details: { fields: [{ name: 'subject.zh-Hans', mine: '罗的标题', theirs: '沈的标题' }] },
    })
    const beside = await save({ 'subject.en': 'See you' }, { base: 1, actor: luo })
    expect(beside).toMatchObject({ ok: true, value: { kind: 'saved', version: 3 } })
    expect((await getTemplate(forumId, 'confirmed')).fields).toMatchObject({
      ...{ 'subject.zh-Hans': '沈的标题', 'subject.en': 'See you', 'body.en': 'Bring boots.' },
    })
  })

  test('twenty who begin from nothing at once: one saves, the others are told or stand beside it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, one) => save({ 'body.zh-Hans': `第${one}稿` }, { base: 0 })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.mailTemplate.count({ where: { forumId } })).toBe(1)
  })

  test('refuses what no letter of this kind can fill in, and changes nothing', async () => {
    const edits = () => db.audit.count({ where: { event: 'mail_template.edited' } })
    const before = await edits()
    expect(await save({ 'body.zh-Hans': '{邮箱}' })).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { 'body.zh-Hans': ['unknown_placeholder'] } },
    })
    expect(await save({ 'body.zh-Hans': '{候补次序}' })).toMatchObject({ ok: false })
    expect((await getTemplate(forumId, 'confirmed')).fields).toEqual({})
    expect(await edits()).toBe(before)
  })
})

describe('a test', () => {
  test('goes to whoever writes, one letter for each language, and saves nothing', async () => {
    const text = {
      subject: { 'zh-Hans': '{姓名}见' },
      body: { 'zh-Hans': '请带伞', en: 'Umbrella' },
    }
    const locales = ['zh', 'zh-hant', 'en'] as const
    await sendTest({ forumId, actor: shen, kind: 'waitlisted', text, locales, now })
    const letters = await deliver()
    expect(letters.map(({ to }) => [to].flat()[0]?.text)).toEqual(
      Array.from({ length: 3 }, () => 'shen@example.com'),
    )
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      ...[expect.stringMatching(/^\[Test\] /), '【試寄】林遠見', '【试寄】林远见'].sort(),
    ])
    for (const { text: body } of letters) {
      expect(body).toContain('A1B2C3D4')
      // No button opens anybody's registration.
      expect(body).not.toContain('/registrations/')
      expect(body).toContain('/forums/sample')
    }
    expect((await getTemplate(forumId, 'waitlisted')).version).toBe(0)
    expect(await db.audit.count({ where: { event: 'mail_template.tested', actor: shen } })).toBe(1)
    // Gone with the day, and with the account.
    expect(await sweepExpired(new Date(now.getTime() + 25 * 3_600_000))).toBeGreaterThan(0)
    expect([await db.mailTest.count(), await db.mailOutbox.count()]).toEqual([0, 0])
  })
})

test('list and form take one query each', async () => {
  expect((await countQueries(() => listTemplates(forumId))).count).toBe(1)
  expect((await countQueries(() => getTemplate(forumId, 'pending'))).count).toBe(1)
})
