import { beforeEach, describe, expect, it } from 'vitest'
import { noteDenied } from '#lib/domain/accounts/denials/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { createAccount } from '#tests/factories/account.ts'

/** T33: what somebody was denied stands in the audit, and asking does not fill it. */

const now = new Date('2026-11-26T10:30:00Z')
const later = new Date('2026-11-26T11:30:00Z')
let number = 0
let accountId: string

beforeEach(async () => {
  const account = await createAccount(`denied-${number++}`)
  accountId = account.id
})

const ask = (name: string, over: Partial<Parameters<typeof noteDenied>[0]> = {}) =>
  noteDenied({ accountId, asked: 'forum', name, subjectId: null, now, ...over })

const rows = () =>
  db.audit.findMany({
    where: { event: 'authz.denied', actor: accountId },
    select: { at: true, forumId: true, subjectId: true, details: true },
    orderBy: { id: 'asc' },
  })

describe('what is denied', () => {
  it('is noted once an hour, of no forum, without what was typed', async () => {
    const { id } = await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })
    for (let i = 0; i < 3; i++) await ask('sample', { subjectId: id })
    await ask('sample', { subjectId: id, now: later })
    const row = { forumId: null, subjectId: id, details: { asked: 'forum' } }
    expect(await rows()).toEqual([
      { ...row, at: now },
      { ...row, at: later },
    ])
  })

  it('is noted of what is not there as of what is somebody else’s', async () => {
    await ask('no-such-forum')
    await ask('no-such-forum')
    await ask('portal', { asked: 'portal' })
    const row = { at: now, forumId: null, subjectId: null }
    expect(await rows()).toEqual([
      { ...row, details: { asked: 'forum' } },
      { ...row, details: { asked: 'portal' } },
    ])
  })

  it('is noted of twenty things in an hour at most, whatever is asked at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => ask(`forum-${index}`)))
    expect(await rows()).toHaveLength(20)
  })
})
