import { beforeEach, expect, test } from 'vitest'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import { forumRoleOf } from '#lib/domain/accounts/policy.ts'
import { changeRoles, giveRoles } from '#lib/domain/team/mutations.ts'
import { listTeam } from '#lib/domain/team/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'
import { createAccount, createSession } from '#tests/factories/account.ts'

/** Who may do what at a forum, given and taken back by its managers. */

const now = new Date()
let forumId: string
let otherId: string
let manager: string
let last = 0n

beforeEach(async () => {
  await db.account.deleteMany()
  forumId = (await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })).id
  otherId = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  manager = (await createAccount('manager')).id
  await db.forumRole.create({ data: { accountId: manager, forumId, role: 'manager' } })
  last = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})

const give = (email: string, roles: ForumRoleKind[]) =>
  giveRoles({ forumId, email, roles, locale: 'en', actor: manager, now })
const change = (accountId: string, was: ForumRoleKind[], roles: ForumRoleKind[], at = forumId) =>
  changeRoles({ forumId: at, accountId, was, roles, actor: manager, now })
const rows = () =>
  db.audit.findMany({
    where: { id: { gt: last }, event: { not: 'account.signed_in' } },
    orderBy: { id: 'asc' },
    select: { event: true, forumId: true, subjectId: true, actor: true, details: true },
  })
const idOf = async (emailNorm: string) =>
  (await db.account.findUniqueOrThrow({ where: { emailNorm } })).id
const rolesOf = async (accountId: string, at = forumId) => {
  const found = await db.forumRole.findMany({ where: { accountId, forumId: at } })
  return found.map(({ role }) => role).sort()
}

test('somebody without an account is invited, and one row says so', async () => {
  expect(await give('Heron@Example.com', ['check_in', 'editor'])).toEqual({
    roles: ['editor', 'check_in'],
    isChanged: true,
  })
  const id = await idOf('heron@example.com')
  expect(await listTeam(forumId)).toEqual([
    {
      accountId: manager,
      email: 'reed-manager@example.com',
      ...{ name: null, roles: ['manager'], hasSecondFactor: false },
      ...{ isDisabled: false, isInvited: true },
    },
    {
      accountId: id,
      email: 'Heron@Example.com',
      ...{ name: null, roles: ['editor', 'check_in'], hasSecondFactor: false },
      ...{ isDisabled: false, isInvited: true },
    },
  ])
  expect(await rows()).toEqual([
    {
      ...{ event: 'forum_role.given', forumId, subjectId: id, actor: manager },
      details: { changes: { roles: { from: '', to: 'editor, check_in' } }, invited: true },
    },
  ])
})

test('the same again changes nothing; more is added to what there is', async () => {
  await give('heron@example.com', ['editor'])
  expect(await give('HERON@example.com', ['editor'])).toEqual({
    roles: ['editor'],
    isChanged: false,
  })
  expect(await rows()).toHaveLength(1)
  expect(await give('heron@example.com', ['manager'])).toMatchObject({
    roles: ['manager', 'editor'],
  })
  expect(await rows()).toHaveLength(2)
})

test('a role counts at once in a browser that is signed in, and so does its end', async () => {
  const { id } = await createAccount('heron')
  const sid = await createSession(id)
  const roleNow = async () => {
    const standing = await getStanding(sid, new Date())
    if (standing.kind !== 'signed_in') return standing.kind
    return forumRoleOf(standing.viewer, forumId, ['manager', 'editor', 'check_in'])
  }
  expect(await roleNow()).toBeNull()
  await give('reed-heron@example.com', ['editor'])
  expect(await roleNow()).toBe('editor')
  expect(await change(id, ['editor'], ['check_in'])).toMatchObject({ ok: true })
  expect(await roleNow()).toBe('check_in')
  expect(await change(id, ['check_in'], [])).toMatchObject({ ok: true })
  expect(await roleNow()).toBeNull()
  expect((await rows()).map(({ event, details }) => [event, details])).toEqual([
    ['forum_role.given', { changes: { roles: { from: '', to: 'editor' } } }],
    ['forum_role.changed', { changes: { roles: { from: 'editor', to: 'check_in' } } }],
    ['forum_role.taken', { changes: { roles: { from: 'check_in', to: '' } } }],
  ])
})

test('the last manager stays, and one whose account is shut is none', async () => {
  expect(await change(manager, ['manager'], [])).toEqual({ ok: false, reason: 'last_manager' })
  expect(await change(manager, ['manager'], ['editor'])).toMatchObject({ reason: 'last_manager' })
  await give('heron@example.com', ['manager'])
  const heron = await idOf('heron@example.com')
  await db.account.update({ where: { id: heron }, data: { disabledAt: now } })
  expect(await change(manager, ['manager'], [])).toMatchObject({ reason: 'last_manager' })
  await db.account.update({ where: { id: heron }, data: { disabledAt: null } })
  // Beside another role the manager's may be kept, and any other given up.
  expect(await change(manager, ['manager'], ['manager', 'editor'])).toMatchObject({ ok: true })
  expect(await change(manager, ['manager', 'editor'], ['editor'])).toMatchObject({ ok: true })
  expect(await change(heron, ['manager'], [])).toMatchObject({ reason: 'last_manager' })
})

test('of two managers who take each other off at once, one stays', async () => {
  for (let round = 0; round < 20; round += 1) {
    await db.forumRole.deleteMany({ where: { forumId } })
    const data = { forumId, role: 'manager' as const }
    await db.forumRole.create({ data: { ...data, accountId: manager } })
    const heron = (await createAccount(`pair-${round}`)).id
    await db.forumRole.create({ data: { ...data, accountId: heron } })
    const before = (await rows()).length
    const results = await Promise.all([
      change(heron, ['manager'], []),
      change(manager, ['manager'], []),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'last_manager' })
    expect(await db.forumRole.count({ where: { forumId, role: 'manager' } })).toBe(1)
    expect((await rows()).length).toBe(before + 1)
  }
})

test('of two who change the same person at once one is told how it stands', async () => {
  await give('heron@example.com', ['editor'])
  const heron = await idOf('heron@example.com')
  const results = await Promise.all([
    change(heron, ['editor'], ['check_in']),
    change(heron, ['editor'], ['manager']),
  ])
  const stands = await rolesOf(heron)
  expect(stands).toHaveLength(1)
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { roles: stands } }])
  expect(results.filter(({ ok }) => !ok)).toEqual([
    { ok: false, reason: 'stale', now: { roles: stands } },
  ])
  expect((await rows()).filter(({ event }) => event === 'forum_role.changed')).toHaveLength(1)
})

test('two who invite the same stranger at once make one account and one row', async () => {
  await Promise.all([
    give('stork@example.com', ['editor']),
    give('stork@example.com', ['editor']),
    give('stork@example.com', ['editor']),
  ])
  expect(await rolesOf(await idOf('stork@example.com'))).toEqual(['editor'])
  expect(await rows()).toHaveLength(1)
})

test('roles at another forum are neither seen nor touched, and nobody there is found', async () => {
  const heron = (await createAccount('heron')).id
  await db.forumRole.create({ data: { accountId: heron, forumId: otherId, role: 'editor' } })
  expect((await listTeam(forumId)).map(({ accountId }) => accountId)).toEqual([manager])
  expect(await change(heron, ['editor'], [])).toEqual({ ok: false, reason: 'not_found' })
  await give('reed-heron@example.com', ['check_in'])
  expect(await change(heron, ['check_in'], [])).toMatchObject({ ok: true })
  expect(await rolesOf(heron, otherId)).toEqual(['editor'])
  expect(await change(crypto.randomUUID(), ['editor'], [])).toMatchObject({ reason: 'not_found' })
})

test('the list is one query, for one and for three; the second factor of each is seen', async () => {
  const count = async () => (await countQueries(() => listTeam(forumId))).count
  const first = await count()
  await give('heron@example.com', ['editor'])
  await give('stork@example.com', ['check_in'])
  const heron = await idOf('heron@example.com')
  await db.passkey.create({
    data: { accountId: heron, credentialId: 'c', publicKey: new Uint8Array(1), label: 'phone' },
  })
  await createSession(heron)
  expect([first, await count()]).toEqual([1, 1])
  expect(
    (await listTeam(forumId)).map(({ email, hasSecondFactor, isInvited }) => [
      ...[email, hasSecondFactor, isInvited],
    ]),
  ).toEqual([
    ['reed-manager@example.com', false, true],
    ['heron@example.com', true, false],
    ['stork@example.com', false, true],
  ])
})
