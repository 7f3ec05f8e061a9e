import { expect, test } from 'vitest'
import { getStanding } from '#lib/domain/accounts/account-sessions/queries.ts'
import {
  linkIdentity,
  signInFederated,
  unlinkIdentity,
} from '#lib/domain/accounts/federation/mutations.ts'
import { listIdentities } from '#lib/domain/accounts/federation/queries.ts'
import { db } from '#lib/platform/db.ts'
import { createAccount, createSession } from '#tests/factories/account.ts'

/** What a service opens, and for how long. Against a real one: tests/runtime/federated-sign-in.test.ts. */

const now = new Date('2026-11-25T12:00:00Z')
let number = 0
const someone = () => createAccount(`linked-${++number}`)
const identity = (subject: string, accountId: string) => ({
  ...{ provider: 'oidc', subject, accountId, now },
})

test('linking says whether it was done, and whose the service is where it was not', async () => {
  const [one, two] = [await someone(), await someone()]
  expect(await linkIdentity(identity('a', one.id))).toEqual({ ok: true, value: null })
  expect(await linkIdentity(identity('a', one.id))).toEqual({ ok: false, reason: 'linked_already' })
  expect(await linkIdentity(identity('a', two.id))).toEqual({
    ok: false,
    reason: 'linked_elsewhere',
  })
  expect(await db.audit.count({ where: { event: 'account.linked_identity' } })).toBe(1)
})

test('unlinking ends what the service has opened elsewhere, and not the browser that says so', async () => {
  const [person, neighbour] = [await someone(), await someone()]
  await linkIdentity(identity('b', person.id))
  const here = await createSession(person.id, { now })
  const byService = await signInFederated({
    ...{ provider: 'oidc', subject: 'b', verifiedEmail: null, locale: 'zh', device: '', now },
  })
  if (!byService.ok) throw new Error(byService.reason)
  const theirs = await createSession(neighbour.id, { now })
  const kinds = () =>
    Promise.all(
      [here, byService.value.sid, theirs].map(async (sid) => (await getStanding(sid, now)).kind),
    )
  const standing = await getStanding(here, now)
  if (standing.kind !== 'signed_in') throw new Error(standing.kind)
  const { sessionPublicId } = standing.viewer
  const unlink = (provider: 'oidc' | 'wechat') =>
    unlinkIdentity({ provider, accountId: person.id, sessionPublicId, now })

  // What was not linked ends nothing.
  await unlink('wechat')
  expect(await kinds()).toEqual(['signed_in', 'signed_in', 'signed_in'])
  await unlink('oidc')
  expect(await kinds()).toEqual(['signed_in', 'anonymous', 'signed_in'])
  const event = 'account.unlinked_identity'
  expect(await db.audit.findMany({ where: { event } })).toMatchObject([
    { subjectId: person.id, actor: person.id, details: { provider: 'oidc' } },
  ])
  await unlink('oidc')
  expect(await db.audit.count({ where: { event } })).toBe(1)
})

test('what was unlinked opens nothing any more, not even by the address that it has verified, until it is linked anew', async () => {
  const [person, other] = [await someone(), await someone()]
  const byService = () =>
    signInFederated({
      ...{ provider: 'oidc', subject: 'c', verifiedEmail: person.email },
      ...{ locale: 'zh', device: '', now },
    })
  expect(await byService()).toMatchObject({ ok: true })
  const standing = await getStanding(await createSession(person.id, { now }), now)
  if (standing.kind !== 'signed_in') throw new Error(standing.kind)
  const { sessionPublicId } = standing.viewer
  await unlinkIdentity({ provider: 'oidc', accountId: person.id, sessionPublicId, now })
  expect(await listIdentities(person.id)).toEqual([])
  expect(await byService()).toEqual({ ok: false, reason: 'address_unproven' })
  // Whoever proves an address and asks for it may have it, here somebody else.
  expect(await linkIdentity(identity('c', other.id))).toEqual({ ok: true, value: null })
  expect(await listIdentities(other.id)).toHaveLength(1)
  expect(await byService()).toMatchObject({ ok: true })
  expect(await db.accountSession.count({ where: { accountId: other.id } })).toBe(1)
})
