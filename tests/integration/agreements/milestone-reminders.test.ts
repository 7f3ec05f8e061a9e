import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAgreement, saveAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { getEditedAgreement } from '#lib/domain/agreements/editing/queries.ts'
import { remindOfMilestones } from '#lib/domain/agreements/milestones/mutations.ts'
import { composeLetter } from '#lib/domain/letters/composing/queries.ts'
import { instantOf } from '#lib/platform/dates/zone.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, sampleId } from '../programme/drafting.ts'

/** Who manages or edits a forum is reminded of what is to be done after its agreements. */

const DUE = '2027-03-20'
const at = (day: string, time = '09:00') => instantOf(day, time, 'Asia/Shanghai')
const AGREEMENT = {
  ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '备忘录', placement: 'at_forum' },
  ...{ 'title.zh-Hans': '湿地备忘录', partyForm: 'bilateral' },
  ...{ 'party0.asPrinted': '苇城市', 'party1.asPrinted': '芦苇研究院' },
  ...{ 'milestone0.title.zh-Hans': '挂牌', 'milestone0.owner': '筹备组', 'milestone0.dueOn': DUE },
}

let forumId: string
let shen: string
let luo: string
let slug: string
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
  await db.forum.update({ where: { id: forumId }, data: { timeZone: 'Asia/Shanghai' } })
  await db.forumRole.createMany({
    data: [
      { accountId: shen, forumId, role: 'manager' },
      { accountId: shen, forumId, role: 'editor' },
      { accountId: luo, forumId, role: 'check_in' },
    ],
  })
  await db.account.update({ where: { id: shen }, data: { locale: 'en' } })
  const made = await createAgreement({
    ...{ forumId, actor: shen, input: AGREEMENT, now: at('2027-01-05') },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  slug = made.value.slug
})
afterEach(async () => {
  await db.milestoneReminder.deleteMany()
  await db.forumRole.deleteMany()
  await db.agreement.deleteMany({ where: { slug } })
  await db.account.updateMany({ data: { disabledAt: null, locale: 'zh' } })
})

const letters = () =>
  db.mailOutbox.findMany({ where: { kind: 'milestones' }, orderBy: { number: 'asc' } })

async function composed(now: Date) {
  const [last] = (await letters()).slice(-1)
  if (!last) throw new Error('no letter')
  return composeLetter(last, { origin: 'https://forums.example', now })
}

async function save(change: Record<string, string>) {
  const found = await getEditedAgreement(forumId, slug)
  if (!found) throw new Error('gone')
  const saved = await saveAgreement({
    ...{ forumId, slug, actor: shen, now: at('2027-03-01'), base: found.version },
    mayRelease: true,
    input: change,
  })
  if (!saved.ok) throw new Error(JSON.stringify(saved))
}

test('a letter comes on three mornings of the forum’s clock, one to each who manages or edits it', async () => {
  const counts: [string, number][] = []
  for (let day = 1; day <= 31; day++) {
    const on = `2027-03-${String(day).padStart(2, '0')}`
    const early = await remindOfMilestones(at(on, '07:59'))
    const due = await remindOfMilestones(at(on, '08:00'))
    const again = await remindOfMilestones(at(on, '21:00'))
    expect([early, again]).toEqual([0, 0])
    if (due > 0) counts.push([on, due])
  }
  expect(counts).toEqual([
    ['2027-03-06', 1],
    ['2027-03-17', 1],
    ['2027-03-21', 1],
  ])
  const reminders = await db.milestoneReminder.findMany({ orderBy: { onDay: 'asc' } })
  expect(reminders.map(({ accountId }) => accountId)).toEqual([shen, shen, shen])
})

test('it says what is open, for which agreement, who sees to it, and what is over its day', async () => {
  await save({
    ...{ 'milestone1.title.zh-Hans': '公布', 'milestone1.title.en': 'Publish' },
    'milestone1.dueOn': '2027-03-02',
  })
  expect(await remindOfMilestones(at('2027-03-06'))).toBe(1)
  const [letter] = await letters()
  expect(letter?.locale).toBe('en')
  const made = await composed(at('2027-03-06'))
  if (!made.ok) throw new Error(made.reason)
  const overdue = '2 things to be done in the next two weeks; 1 of them is overdue.'
  expect(made).toMatchObject({
    to: 'shen@example.com',
    letter: {
      subject: 'To be done after agreements: Green City Forums Sample',
      preheader: overdue,
    },
  })
  expect(made.letter.blocks.slice(0, 3)).toEqual([
    { kind: 'paragraph', text: overdue },
    {
      kind: 'facts',
      facts: [
        { label: 'Overdue: 2 March 2027', value: 'Publish: 湿地备忘录' },
        { label: '20 March 2027', value: '挂牌: 湿地备忘录 (seen to by 筹备组)' },
      ],
    },
    { kind: 'button', label: 'Open the agreements', path: '/en/organise/sample/agreements' },
  ])
})

test('what was missed while nothing ran is made good within a week, and not later', async () => {
  expect(await remindOfMilestones(at('2027-03-12'))).toBe(1)
  expect(await remindOfMilestones(at('2027-03-16'))).toBe(0)
  await db.milestoneReminder.deleteMany()
  expect(await remindOfMilestones(at('2027-03-13'))).toBe(0)
})

describe('nobody is reminded', () => {
  const day = at('2027-03-06')
  test.each<[string, () => Promise<unknown>]>([
    ['of what is done', () => save({ 'milestone0.doneOn': '2027-03-01' })],
    ['of what has no day', () => save({ 'milestone0.dueOn': '' })],
    [
      'of an agreement that is void',
      () =>
        db.agreement.update({ where: { slug }, data: { state: 'voided', voidReason: '不签了' } }),
    ],
    [
      'of an agreement that was taken out',
      () => db.agreement.update({ where: { slug }, data: { retiredAt: day } }),
    ],
    [
      'whose account is closed',
      () => db.account.update({ where: { id: shen }, data: { disabledAt: day } }),
    ],
    ['who has no role any more', () => db.forumRole.deleteMany({ where: { accountId: shen } })],
  ])('%s, and a letter that waits is dropped', async (_, change) => {
    expect(await remindOfMilestones(day)).toBe(1)
    await change()
    expect(await composed(day)).toEqual({ ok: false, reason: 'over' })
    await db.milestoneReminder.deleteMany()
    expect(await remindOfMilestones(day)).toBe(0)
    expect(await letters()).toEqual([])
  })
})

test('two workers write it once, and a letter asks two queries however much it names', async () => {
  const day = at('2027-03-06')
  const written = await Promise.all(Array.from({ length: 8 }, () => remindOfMilestones(day)))
  expect(written.reduce((sum, one) => sum + one, 0)).toBe(1)
  const many = Array.from({ length: 20 }, (_, index) => [
    [`milestone${index}.title.zh-Hans`, `事项${index}`],
    [`milestone${index}.dueOn`, '2027-03-07'],
  ])
  await save(Object.fromEntries(many.flat()))
  const { count } = await countQueries(() => composed(day))
  // One of them is this test's own: which letter.
  expect(count).toBe(3)
})
