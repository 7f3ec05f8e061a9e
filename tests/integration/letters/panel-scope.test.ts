import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { retryLetter } from '#lib/domain/letters/mutations.ts'
import {
  countFailedLetters,
  countLetters,
  getLetter,
  listLetters,
} from '#lib/domain/letters/panel/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { fillOutbox } from './outbox.ts'

/** Managers see the letters about their own forums, and nothing that would let them act for a recipient. */

const now = new Date()
const setting = { origin: 'https://forums.example', now }
let mine: string
let other: string
let ids: Record<'own' | 'offered' | 'invited' | 'code' | 'reminded' | 'foreign', string>

beforeAll(async () => {
  mine = (await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })).id
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
})

/** One letter of every kind of subject, given up or kept: five about or beside `mine`, one about `other`. */
beforeEach(async () => {
  await fillOutbox(1, 1)
  const person = { email: 'heron@example.com', emailNorm: 'heron@example.com', locale: 'zh' }
  const { id: registrationId } = await db.registration.findFirstOrThrow()
  await db.registration.updateMany({ data: { status: 'confirmed' } })
  const expiresAt = new Date(now.getTime() + 600_000)
  const offer = { ...person, name: '鹭', registrationId, expiresAt }
  const { id: handoverId } = await db.handover.create({ data: offer })
  const invite = (forumId: string, code: string) =>
    db.invitationCode.create({ data: { forumId, code, email: 'guest@example.com' } })
  const { id: invitationId } = await invite(mine, 'MINE2345')
  const { id: foreignId } = await invite(other, 'OTHER2345')
  const { id: challengeId } = await db.signInChallenge.create({ data: { ...person, expiresAt } })
  const { id: milestoneReminderId } = await db.milestoneReminder.create({
    data: { onDay: now, forum: { connect: { id: mine } }, account: { create: person } },
  })
  const failed = { failedAt: now, lastError: '550 no', locale: 'zh' }
  const post = async (data: Prisma.MailOutboxUncheckedCreateInput) =>
    (await db.mailOutbox.create({ data })).id
  ids = {
    own: (await db.mailOutbox.findFirstOrThrow()).id,
    offered: await post({ ...failed, kind: 'handover_offered', handoverId }),
    invited: await post({ ...failed, kind: 'invitation', invitationId }),
    code: await post({ ...failed, kind: 'code', challengeId }),
    reminded: await post({ ...failed, kind: 'milestones', milestoneReminderId }),
    foreign: await post({ ...failed, kind: 'invitation', invitationId: foreignId }),
  }
  await db.mailOutbox.update({ where: { id: ids.own }, data: { keptAt: now } })
})
afterEach(async () => {
  await db.mailOutbox.deleteMany()
  await db.invitationCode.deleteMany()
  await db.signInChallenge.deleteMany()
  await db.milestoneReminder.deleteMany()
  await db.account.deleteMany({ where: { emailNorm: 'heron@example.com' } })
})

const listed = async (forumIds: string[] | null) => [
  new Set((await listLetters('failed', forumIds)).map(({ id }) => id)),
  (await listLetters('kept', forumIds)).map(({ id }) => id),
  await countFailedLetters(forumIds),
]

test('lists and counts are of one’s own forums; codes to sign in are of none', async () => {
  expect(await listed([mine])).toEqual([
    new Set([ids.offered, ids.invited, ids.reminded]),
    [ids.own],
    3,
  ])
  expect(await listed([other])).toEqual([new Set([ids.foreign]), [], 1])
  expect(await listed(null)).toEqual([
    new Set([ids.offered, ids.invited, ids.code, ids.reminded, ids.foreign]),
    [ids.own],
    5,
  ])
  const none = { sent: 0, dropped: 0, waiting: 0 }
  expect(await countLetters([mine])).toEqual({ ...none, failed: 3, kept: 1 })
  expect(await countLetters([other])).toEqual({ ...none, failed: 1, kept: 0 })
  expect(await countLetters(null)).toEqual({ ...none, failed: 5, kept: 1 })
  expect((await countQueries(() => listLetters('failed', [mine]))).count).toBe(1)
  expect((await countQueries(() => countLetters([mine]))).count).toBe(1)
})

test('one letter is read where it is listed, and without the links that act for its recipient', async () => {
  const { own, offered, invited, code, foreign } = ids
  for (const id of [own, offered, invited]) {
    const read = await getLetter(id, setting, [mine])
    expect(read).toMatchObject({ id, masked: 'link' })
    expect(JSON.stringify(read)).not.toMatch(/\/(?:registrations|handovers)\//)
    expect(await getLetter(id, setting, [other])).toBeNull()
  }
  for (const id of [code, foreign]) expect(await getLetter(id, setting, [mine])).toBeNull()
  expect(JSON.stringify(await getLetter(own, setting, null))).toContain('/zh-hant/registrations/')
})

test('one letter is tried again where it is listed, and nowhere else', async () => {
  const again = (id: string, forumIds: string[] | null) =>
    retryLetter({ id, forumIds, actor: 'organiser', now })
  const { offered, invited, reminded, code, foreign } = ids
  for (const id of [code, foreign]) expect(await again(id, [mine])).toBe(false)
  for (const id of [offered, invited, reminded, code]) expect(await again(id, [other])).toBe(false)
  expect(await countFailedLetters(null)).toBe(5)
  expect(await db.audit.count({ where: { event: 'letter.retried' } })).toBe(0)
  for (const id of [offered, invited, reminded]) expect(await again(id, [mine])).toBe(true)
  for (const id of [code, foreign]) expect(await again(id, null)).toBe(true)
  expect(await countFailedLetters(null)).toBe(0)
})
