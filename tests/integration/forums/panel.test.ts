import { afterEach, beforeAll, expect, test } from 'vitest'
import {
  countForPanel,
  getPanelCounts,
  getPanelForum,
  listPanelForums,
} from '#lib/domain/forums/panel/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { readableCode } from '#lib/platform/readable-code.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'

/** What organisers see of their forums at a glance: each counts its own people and letters alone. */

let sample: string
let other: string

beforeAll(async () => {
  sample = (await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })).id
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
})
afterEach(async () => {
  await db.registration.deleteMany()
  await db.invitationCode.deleteMany()
  await db.ticketType.deleteMany({ where: { forumId: other } })
  await db.ticketType.updateMany({ data: { confirmed: 0, waitlisted: 0 } })
})

/** Somebody at each of these stations. */
async function register(forumId: string, statuses: readonly RegistrationStatus[]) {
  const name = { 'zh-Hans': '现场' }
  const type =
    (await db.ticketType.findFirst({ where: { forumId } })) ??
    (await db.ticketType.create({
      data: { forumId, slug: 'onsite', name, position: 0, capacity: 9 },
    }))
  const rows = statuses.map((status, place) => {
    const email = `${status}-${place}@${forumId}.example`
    const person = { name: '芦苇', email, emailNorm: email, locale: 'zh' }
    return {
      ...person,
      forumId,
      ticketTypeId: type.id,
      code: readableCode(8),
      status,
      seq: 1000 + place,
    }
  })
  return db.registration.createManyAndReturn({ data: rows, select: { id: true } })
}

const ALL = [
  'pending',
  'confirmed',
  'confirmed',
  'waitlisted',
  'declined',
  'cancelled',
  'attended',
] as const

test('each forum counts its own: whoever holds or waits for a place, and letters given up', async () => {
  const [first] = await register(sample, ALL)
  await register(other, ['pending'])
  const failed = { kind: 'pending' as const, locale: 'zh', failedAt: new Date() }
  await db.mailOutbox.create({ data: { ...failed, registrationId: first?.id } })
  const guest = { forumId: other, code: 'OTHER2345', email: 'guest@example.com' }
  const { id: invitationId } = await db.invitationCode.create({ data: guest })
  await db.mailOutbox.create({ data: { ...failed, kind: 'invitation', invitationId } })

  expect(await getPanelCounts(sample)).toEqual({
    registrations: 5,
    pending: 1,
    waitlisted: 1,
    confirmed: 3,
    attended: 1,
    failedLetters: 1,
  })
  const counts = await countForPanel(null)
  expect(counts.get(other)).toMatchObject({ registrations: 1, pending: 1, failedLetters: 1 })
  expect([...(await countForPanel([sample])).keys()]).toEqual([sample])
})

test('a forum where only a letter waits is counted too, and one where nothing happened is zero', async () => {
  const guest = { forumId: other, code: 'OTHER2345', email: 'guest@example.com' }
  const { id: invitationId } = await db.invitationCode.create({ data: guest })
  const failed = { kind: 'invitation' as const, locale: 'zh', failedAt: new Date() }
  await db.mailOutbox.create({ data: { ...failed, invitationId } })
  expect(await getPanelCounts(other)).toMatchObject({ registrations: 0, failedLetters: 1 })
  expect(await getPanelCounts(sample)).toMatchObject({ registrations: 0, failedLetters: 0 })
})

test('the list is of one’s own forums, drafts among them, in two queries however many', async () => {
  await db.forum.update({ where: { id: other }, data: { state: 'draft' } })
  try {
    expect(await getPanelForum(other)).toMatchObject({ slug: 'jingmen-2017', state: 'draft' })
    const one = await countQueries(() => listPanelForums([other]))
    expect(one.result.map(({ slug, state }) => [slug, state])).toEqual([['jingmen-2017', 'draft']])
    const all = await countQueries(() => listPanelForums(null))
    expect(all.result.length).toBe(await db.forum.count())
    expect([one.count, all.count]).toEqual([2, 2])
    expect(await listPanelForums([])).toEqual([])
  } finally {
    await db.forum.update({ where: { id: other }, data: { state: 'published' } })
  }
})
