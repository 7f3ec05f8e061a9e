import { expect, it } from 'vitest'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import { setPassword, signInWithPassword } from '#lib/domain/accounts/passwords/mutations.ts'
import {
  disableAccount,
  enableAccount,
  grantAlliance,
  grantForumRole,
  revokeAdministrator,
  revokeRoles,
} from '#lib/domain/accounts/roles/mutations.ts'
import { listStaff } from '#lib/domain/accounts/roles/queries.ts'
import { enterCode, requestCode } from '#lib/domain/accounts/sign-in/mutations.ts'
import { codeOf } from '#lib/domain/accounts/sign-in/utils.ts'
import { hashPassword } from '#lib/platform/auth/passwords.ts'
import { db } from '#lib/platform/db.ts'
import { createAccount, createSession } from '#tests/factories/account.ts'

/** What the portal itself does to a person ends their sign-ins at once (T37); nobody else's. */

const now = new Date('2026-11-25T12:00:00Z')
const OLD = 'what it was until today'
const NEW = 'what it is from today on'
let number = 0

type Person = { id: string; email: string; isAdministrator?: boolean }
type Change = {
  before?: (person: Person) => Promise<unknown>
  change: (person: Person) => Promise<{ ok: boolean }>
  events: string[]
}
const forum = { forumSlug: 'sample', role: 'editor' as const, now }
const slug = 'sample'

const CHANGES: Record<string, Change> = {
  'a role at a forum': {
    change: ({ email }) => grantForumRole({ ...forum, email }),
    events: ['account.got_role'],
  },
  'an alliance to manage': {
    change: async ({ email }) => {
      const { slug: allianceSlug } = await db.alliance.findFirstOrThrow()
      return grantAlliance({ allianceSlug, email, now })
    },
    events: ['account.got_role'],
  },
  'the loss of roles': {
    before: ({ email }) => grantForumRole({ ...forum, email }),
    change: ({ email }) => revokeRoles({ slug, email, now }),
    events: ['account.lost_role'],
  },
  'the loss of administration': {
    before: ({ id }) => db.account.update({ where: { id }, data: { isAdministrator: true } }),
    change: ({ email }) => revokeAdministrator({ email, now }),
    events: ['account.lost_role'],
  },
  disabling: {
    change: ({ email }) => disableAccount({ email, now }),
    events: ['account.disabled'],
  },
  'opening it again': {
    // A sign-in from before it was shut does not come back with it.
    change: async ({ email }) => {
      await disableAccount({ email, now })
      return enableAccount({ email, now })
    },
    events: ['account.disabled', 'account.enabled'],
  },
}

const kindsOf = async (sids: string[]) =>
  Promise.all(sids.map(async (sid) => (await getStanding(sid, now)).kind))

it.each(Object.entries(CHANGES))('%s', async (_, { before, change, events }) => {
  const person = await createAccount(`role-${++number}`)
  const other = await createAccount(`role-${++number}`)
  await before?.(person)
  const since = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
  const sids = [await createSession(person.id, { now }), await createSession(person.id, { now })]
  const foreign = await createSession(other.id, { now })
  expect(await kindsOf([...sids, foreign])).toEqual(['signed_in', 'signed_in', 'signed_in'])

  expect((await change({ ...person, email: person.email.toUpperCase() })).ok).toBe(true)

  expect(await kindsOf([...sids, foreign])).toEqual(['anonymous', 'anonymous', 'signed_in'])
  const noted = await db.audit.findMany({
    where: { subjectId: person.id, id: { gt: since }, NOT: { event: 'account.signed_in' } },
    orderBy: { id: 'asc' },
  })
  expect(noted.map(({ event }) => event)).toEqual(events)
})

it('what was not there to change ends nothing, and is said', async () => {
  const person = await createAccount(`role-${++number}`)
  const sid = await createSession(person.id, { now })
  const { email } = person
  const results = [
    await grantForumRole({ ...forum, forumSlug: 'nowhere', email }),
    await grantAlliance({ allianceSlug: 'nowhere', email, now }),
    await revokeRoles({ slug, email, now }),
    await revokeAdministrator({ email, now }),
    await enableAccount({ email, now }),
  ]
  expect(results.map((one) => (one.ok ? 'ok' : one.reason))).toEqual([
    ...['no_forum', 'no_alliance', 'no_role', 'no_role', 'no_role'],
  ])
  expect(await kindsOf([sid])).toEqual(['signed_in'])
})

it('a shut account is signed in by nothing until it is opened', async () => {
  const passwordHash = await hashPassword(OLD)
  const { email } = await createAccount(`role-${++number}`, { passwordHash })
  const attempt = () =>
    signInWithPassword({ email, password: OLD, nextPath: null, device: '', now })
  const byCode = async () => {
    const sent = await requestCode({ email, locale: 'zh', nextPath: null, now })
    const challengeId = sent.ok ? sent.challengeId : ''
    return enterCode({ challengeId, code: codeOf(challengeId), device: '', now })
  }
  await disableAccount({ email, now })
  expect([(await attempt()).ok, (await byCode()).ok]).toEqual([false, false])
  await enableAccount({ email, now })
  expect([(await attempt()).ok, (await byCode()).ok]).toEqual([true, true])
})

it('a changed password ends every other browser, and the old one is worth nothing', async () => {
  const passwordHash = await hashPassword(OLD)
  const { id, email } = await createAccount(`role-${++number}`, { passwordHash })
  const [own, other] = [await createSession(id, { now }), await createSession(id, { now })]
  const standing = await getStanding(own, now)
  if (standing.kind !== 'signed_in') throw new Error(standing.kind)
  const { sessionPublicId } = standing.viewer
  // Whoever knows the password of now needs no other proof.
  const choice = { accountId: id, sessionPublicId, isFreshlyProven: false, current: OLD, now }
  expect((await setPassword({ ...choice, password: NEW })).ok).toBe(true)
  expect(await kindsOf([own, other])).toEqual(['signed_in', 'anonymous'])
  const attempt = (password: string) =>
    signInWithPassword({ email, password, nextPath: null, device: '', now })
  expect([(await attempt(OLD)).ok, (await attempt(NEW)).ok]).toEqual([false, true])
})

it('a forgotten password is chosen anew after a code, and ends every other browser', async () => {
  const passwordHash = await hashPassword(OLD)
  const { id, email } = await createAccount(`role-${++number}`, { passwordHash })
  const other = await createSession(id, { now })
  const sent = await requestCode({ email, locale: 'zh', nextPath: null, now })
  const challengeId = sent.ok ? sent.challengeId : ''
  const entered = await enterCode({ challengeId, code: codeOf(challengeId), device: '', now })
  if (!entered.ok) throw new Error(entered.reason)
  const { sid } = entered.value
  const choose = async (minutes: number, current = '') => {
    const at = new Date(now.getTime() + minutes * 60_000)
    const standing = await getStanding(sid, at)
    if (standing.kind !== 'signed_in') throw new Error(standing.kind)
    const { sessionPublicId, isFreshlyProven } = standing.viewer
    const choice = { accountId: id, sessionPublicId, isFreshlyProven, current, password: NEW }
    return setPassword({ ...choice, now: at })
  }
  // Later whoever sits there may be somebody else; and a wrong one stays wrong.
  expect(await choose(10)).toEqual({ ok: false, reason: 'fresh_proof_required' })
  expect(await choose(1, 'x')).toEqual({ ok: false, reason: 'wrong_current' })
  expect((await choose(9)).ok).toBe(true)
  expect(await kindsOf([entered.value.sid, other])).toEqual(['signed_in', 'anonymous'])
})

it('everybody with a role is listed with what they may do', async () => {
  await db.account.deleteMany()
  const at = (name: string) => `${name}@example.com`
  await createAccount('list', { email: at('b'), emailNorm: at('b'), isAdministrator: true })
  await createAccount('list', { email: at('nobody'), emailNorm: at('nobody') })
  await grantForumRole({ ...forum, email: at('a') })
  await grantForumRole({ ...forum, email: at('a'), role: 'check_in' })
  await disableAccount({ email: at('a'), now })
  expect(await listStaff()).toEqual([
    {
      email: at('a'),
      isAdministrator: false,
      isDisabled: true,
      hasSecondFactor: false,
      roles: ['sample check_in', 'sample editor'],
    },
    {
      email: at('b'),
      isAdministrator: true,
      isDisabled: false,
      hasSecondFactor: false,
      roles: [],
    },
  ])
})
