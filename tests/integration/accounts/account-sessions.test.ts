import { describe, expect, it } from 'vitest'
import {
  endListedSession,
  endSession,
  markSeen,
  startSession,
} from '#lib/domain/accounts/account-sessions/mutations.ts'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import { STAFF_IDLE_MS } from '#lib/domain/accounts/constants.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { createAccount, createSession } from '#tests/factories/account.ts'

const now = new Date('2026-11-25T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const kindOf = async (sid: string, at = now) => (await getStanding(sid, at)).kind
let number = 0
const someone = (over = {}) => createAccount(`session-${++number}`, over)

describe('a sign-in', () => {
  it('is the person, with their roles, read by one statement', async () => {
    const account = await someone({ name: '李俊奇', locale: 'en' })
    const forum = await db.forum.findFirstOrThrow()
    await db.forumRole.create({
      data: { accountId: account.id, forumId: forum.id, role: 'editor' },
    })
    const sid = await createSession(account.id, { now })
    const row = await db.accountSession.findFirstOrThrow({ where: { accountId: account.id } })

    const { result, count } = await countQueries(() => getStanding(sid, now))
    expect(count).toBe(1)
    expect(result).toEqual({
      kind: 'signed_in',
      isSeenAgain: false,
      viewer: {
        accountId: account.id,
        email: account.email,
        emailNorm: account.emailNorm,
        name: '李俊奇',
        locale: 'en',
        isAdministrator: false,
        isStaff: true,
        hasSecondFactor: false,
        isSecondFactorProven: false,
        isFreshlyProven: true,
        sessionPublicId: row.publicId,
        forumRoles: [{ forumId: forum.id, role: 'editor' }],
        allianceIds: [],
      },
    })
  })

  it('is kept by its hash alone', async () => {
    const account = await someone()
    const sid = await createSession(account.id, { now })
    const [{ dump } = { dump: '' }] = await db.$queryRaw<{ dump: string }[]>`
      SELECT string_agg(s::text, ' ') AS dump FROM account_session s`
    expect(dump).not.toContain(sid)
  })

  it.each([
    ['a made-up id', async () => 'A'.repeat(43)],
    ['its hash', async (sid: string) => (await import('node:crypto')).hash('sha256', sid)],
    ['nothing', async () => ''],
  ])('is not opened by %s', async (_, other) => {
    const sid = await createSession((await someone()).id, { now })
    expect(await kindOf(await other(sid))).toBe('anonymous')
  })

  it.each([
    ['a new version of the account', (id: string) => bump(id)],
    ['disabling', (id: string) => db.account.update({ where: { id }, data: { disabledAt: now } })],
    ['deletion', (id: string) => db.account.delete({ where: { id } })],
  ])('ends at once by %s', async (_, end) => {
    const account = await someone()
    const sid = await createSession(account.id, { now })
    expect(await kindOf(sid)).toBe('signed_in')
    await end(account.id)
    expect(await kindOf(sid)).toBe('anonymous')
  })

  it('ends by signing out, here or from the list, and nobody else’s does', async () => {
    const account = await someone()
    const other = await someone()
    const [first, second, foreign] = [
      await createSession(account.id, { now }),
      await createSession(account.id, { now }),
      await createSession(other.id, { now }),
    ]
    await endSession(first)
    expect([await kindOf(first), await kindOf(second)]).toEqual(['anonymous', 'signed_in'])
    const listed = await getStanding(foreign, now)
    if (listed.kind !== 'signed_in') throw new Error(listed.kind)
    expect(await endListedSession(account.id, listed.viewer.sessionPublicId)).toBe(false)
    expect(await kindOf(foreign)).toBe('signed_in')
    expect(await endListedSession(other.id, listed.viewer.sessionPublicId)).toBe(true)
    expect(await kindOf(foreign)).toBe('anonymous')
  })

  it('becomes shorter as soon as somebody is staff', async () => {
    const account = await someone()
    const sid = await createSession(account.id, { now })
    expect(await kindOf(sid, later(STAFF_IDLE_MS))).toBe('signed_in')
    await db.account.update({ where: { id: account.id }, data: { isAdministrator: true } })
    expect(await kindOf(sid, later(STAFF_IDLE_MS - 1))).toBe('signed_in')
    expect(await kindOf(sid, later(STAFF_IDLE_MS))).toBe('anonymous')
  })

  it('is not begun for a disabled account, nor for none', async () => {
    const { id } = await someone({ disabledAt: now })
    const options = { device: '', secondFactorAt: null, now }
    expect(await startSession({ accountId: id, ...options })).toBeNull()
    const none = '00000000-0000-4000-8000-000000000000'
    expect(await startSession({ accountId: none, ...options })).toBeNull()
  })

  it('waits for the second factor where there is one', async () => {
    const account = await someone({ totpSecret: 'sealed', totpConfirmedAt: now })
    expect(await kindOf(await createSession(account.id, { now }))).toBe('second_factor_due')
    const proven = await createSession(account.id, { now, secondFactorAt: now })
    expect(await kindOf(proven)).toBe('signed_in')
  })

  it('is marked as seen once a minute', async () => {
    const account = await someone()
    const sid = await createSession(account.id, { now })
    expect((await getStanding(sid, later(59_999))).isSeenAgain).toBe(false)
    expect((await getStanding(sid, later(60_000))).isSeenAgain).toBe(true)
    await markSeen(sid, later(60_000))
    expect((await getStanding(sid, later(60_001))).isSeenAgain).toBe(false)
  })
})

const bump = (id: string) =>
  db.account.update({ where: { id }, data: { version: { increment: 1 } } })
