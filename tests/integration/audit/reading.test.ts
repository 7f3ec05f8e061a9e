import { beforeEach, expect, test } from 'vitest'
import { getLastCheck, listAudit } from '#lib/domain/audit/reading/queries.ts'
import type { AuditFilter } from '#lib/domain/audit/reading/types.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { createAccount } from '#tests/factories/account.ts'
import { made } from '#tests/integration/registrations/sample.ts'

/** Managers read what happened at their forum: staff by name, everybody else by a code at most. */

const at = new Date('2026-11-20T15:30:00Z')
const timeZone = 'Asia/Shanghai'
const everything: AuditFilter = { event: null, words: null, day: null }
let forumId: string
let otherId: string
let staffId: string
let guestId: string
let before = '0'

beforeEach(async () => {
  await db.account.deleteMany()
  await db.registration.deleteMany()
  forumId = (await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })).id
  otherId = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  staffId = (await createAccount('staff', { name: '芦苇' })).id
  guestId = (await createAccount('guest', { name: '苍鹭' })).id
  await db.forumRole.create({ data: { accountId: staffId, forumId, role: 'editor' } })
  await db.forumRole.create({ data: { accountId: guestId, forumId: otherId, role: 'manager' } })
  before = String((await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0)
})

const note = (event: string, actor: string, over: object = {}) =>
  db.audit.create({ data: { at, event, actor, forumId, details: {}, ...over } })
const list = async (filter = everything, forum = forumId) =>
  (await listAudit({ forumId: forum, timeZone }, filter)).filter(
    ({ id }) => BigInt(id) > BigInt(before),
  )

test('staff are named, whoever else has an account is not, and nothing of another forum is seen', async () => {
  await note('session.edited', staffId, { details: { changes: { title: { from: 'a', to: 'b' } } } })
  await note('registration.changed', guestId)
  await note('session.edited', staffId, { forumId: otherId })
  const entries = await list()
  expect(entries.map(({ event, by, actor, changes }) => [event, by, actor, changes])).toEqual([
    ['registration.changed', 'account', null, []],
    ['session.edited', 'staff', '芦苇', [{ field: 'title', from: 'a', to: 'b' }]],
  ])
  expect(JSON.stringify(entries)).not.toContain('苍鹭')
})

test('a registration is its code, never its person; filters find it by code, staff and day', async () => {
  const id = await made(1, { name: '苍鹭' })
  const { code } = await db.registration.findUniqueOrThrow({ where: { id } })
  await note('registration.approved', staffId, { subjectId: id })
  await note('programme.published', 'system')
  expect(
    (await list({ ...everything, words: code.toLowerCase() })).map(({ subject }) => subject),
  ).toEqual([code, code])
  const named = await list({ ...everything, words: 'REED-staff@example.com' })
  expect(named.map(({ event }) => event)).toEqual(['registration.approved'])
  expect(await list({ ...everything, words: 'reed-1@example.com' })).toEqual([])
  expect((await list({ ...everything, event: 'programme.published' })).length).toBe(1)
  // 23:30 in the forum's zone.
  expect((await list({ ...everything, day: '2026-11-20' })).length).toBe(2)
  expect((await list({ ...everything, day: '2026-11-21' })).length).toBe(0)
  expect(JSON.stringify(await list())).not.toContain('苍鹭')
})

test('pages follow one another without a gap, each by one query, however many rows', async () => {
  for (let row = 0; row < 5; row += 1) await note('programme.published', staffId)
  const scope = { forumId, timeZone }
  const first = await listAudit(scope, everything, { limit: 3 })
  const second = await listAudit(scope, everything, { limit: 3, before: first.at(-1)?.id ?? null })
  const all = await listAudit(scope, everything, { limit: 6 })
  expect([...first, ...second].map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  const count = async (limit: number) =>
    (await countQueries(() => listAudit(scope, everything, { limit }))).count
  expect([await count(1), await count(3)]).toEqual([1, 1])
})

test('the last verification is what is said of the chain', async () => {
  await db.auditCheck.create({ data: { at, seq: 7n, faultSeq: 5n, fault: 'altered' } })
  expect(await getLastCheck()).toEqual({ at, seq: 7, faultSeq: 5 })
  await db.auditCheck.create({ data: { at, seq: 9n } })
  expect(await getLastCheck()).toEqual({ at, seq: 9, faultSeq: null })
})
