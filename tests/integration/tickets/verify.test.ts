import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { verifyTicket } from '#lib/domain/tickets/queries.ts'
import type { TicketClaim } from '#lib/domain/tickets/types.ts'
import { keyIdOf, readTicketToken, ticketToken } from '#lib/domain/tickets/utils.ts'
import { db } from '#lib/platform/db.ts'
import { keyFor } from '#lib/platform/secrets.ts'
import { freshSample, now, register } from '#tests/integration/registrations/sample.ts'

/** Reliability record T11: whatever is not exactly what we gave out gets one and the same refusal. */

const REFUSED = { ok: false, reason: 'not_valid' }

let forumId: string
let registrationId: string
let claim: TicketClaim
let token: string

const judge = (word: string, over: { forumId?: string; now?: Date; keys?: Buffer[] } = {}) =>
  verifyTicket(word, { forumId, now, ...over })

async function ticketOf(id: string): Promise<TicketClaim> {
  const row = await db.ticket.findFirstOrThrow({
    where: { registrationId: id, revokedAt: null },
    select: { id: true, nonce: true, registration: { select: { forumId: true } } },
  })
  return { ticketId: row.id, forumId: row.registration.forumId, nonce: row.nonce }
}

beforeEach(async () => {
  await freshSample()
  await register(1)
  const row = await db.registration.findFirstOrThrow()
  forumId = row.forumId
  registrationId = row.id
  claim = await ticketOf(row.id)
  token = ticketToken(claim)
})

describe('a ticket that we gave out', () => {
  test('lets its person in, and says who it is only to whoever asks us', async () => {
    const { code } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } })
    expect(await judge(token)).toEqual({
      ok: true,
      ticket: {
        ticketId: claim.ticketId,
        registrationId,
        name: '芦苇1',
        code,
        ticketType: expect.objectContaining({ 'zh-Hans': expect.any(String) }),
      },
    })
    expect(token).toMatch(/^v1(\.[\w-]+){5}$/)
    const plain = token
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
      .join(' ')
    for (const secret of ['芦苇', 'reed', code]) expect(`${token} ${plain}`).not.toContain(secret)
  })

  test('stays good under a former key as long as that key is accepted', async () => {
    const former = randomBytes(32)
    const old = ticketToken(claim, former)
    expect(await judge(old)).toEqual(REFUSED)
    expect(await judge(old, { keys: [keyFor('ticket'), former] })).toMatchObject({ ok: true })
    expect(await judge(token, { keys: [former] })).toEqual(REFUSED)
  })
})

describe('refused with the same words', () => {
  test('10,000 mutations: bytes, bits, lengths, parts, forum, key, key id, MAC', async () => {
    const accepted: string[] = []
    let tried = 0
    const attempt = async (word: string) => {
      if (word === token) return
      tried++
      const answer = await judge(word)
      if (JSON.stringify(answer) !== JSON.stringify(REFUSED)) accepted.push(word)
    }
    // Every bit of every character, and every other character of the alphabet in its place.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=~ '
    for (let at = 0; at < token.length; at++) {
      const replaced = (character: string) =>
        attempt(token.slice(0, at) + character + token.slice(at + 1))
      for (let bit = 0; bit < 8; bit++) {
        await replaced(String.fromCharCode(token.charCodeAt(at) ^ (1 << bit)))
      }
      for (const character of alphabet) await replaced(character)
      await attempt(token.slice(0, at))
      await attempt(token.slice(at + 1))
      await attempt(token.slice(0, at) + token.slice(at + 1))
    }
    const [version, kid, ticket, forum, nonce, mac] = token.split('.') as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const otherKey = randomBytes(32)
    const forged = ticketToken(claim, otherKey)
    for (const word of [
      '',
      '.',
      '.....',
      ' '.repeat(4_000),
      `${token}=`,
      `${token}\n`,
      ` ${token}`,
      token.toUpperCase(),
      [version, kid, ticket, forum, nonce, ''].join('.'),
      [version, kid, ticket, forum, nonce].join('.'),
      [version, kid, ticket, forum, nonce, 'A'.repeat(43)].join('.'),
      [version, '', ticket, forum, nonce, mac].join('.'),
      [version, kid, forum, ticket, nonce, mac].join('.'),
      ['v2', kid, ticket, forum, nonce, mac].join('.'),
      // another key, under its own id and under ours
      forged,
      [version, kid, ...forged.split('.').slice(2)].join('.'),
      [version, keyIdOf(otherKey), ...token.split('.').slice(2)].join('.'),
      // signed with our key, but for something else
      ticketToken({ ...claim, forumId: randomUUID() }),
      ticketToken({ ...claim, ticketId: randomUUID() }),
      ticketToken({ ...claim, nonce: randomBytes(16).toString('hex') }),
    ]) {
      await attempt(word)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(token.length - 1), fc.integer({ min: 33, max: 126 })), {
          minLength: 2,
          maxLength: 9,
        }),
        async (changes) => {
          const bytes = [...token]
          for (const [at, code] of changes) bytes[at] = String.fromCharCode(code)
          await attempt(bytes.join(''))
        },
      ),
      { numRuns: 1_000 },
    )
    expect(accepted).toEqual([])
    expect(tried).toBeGreaterThanOrEqual(10_000)
    expect(await judge(token)).toMatchObject({ ok: true })
  })

  test('at another forum', async () => {
    const other = await db.forum.findFirstOrThrow({ where: { slug: 'zhongguancun-2023' } })
    expect(await judge(token, { forumId: other.id })).toEqual(REFUSED)
    expect(await judge(ticketToken({ ...claim, forumId: other.id }))).toEqual(REFUSED)
    expect(
      await judge(ticketToken({ ...claim, forumId: other.id }), { forumId: other.id }),
    ).toEqual(REFUSED)
  })

  test('once given up; and the ticket that was issued anew is another one', async () => {
    await cancelRegistration({ registrationId, actor: 'public', now })
    expect(await judge(token)).toEqual(REFUSED)
    await register(1)
    const again = await db.registration.findFirstOrThrow({ where: { status: 'confirmed' } })
    const renewed = await ticketOf(again.id)
    expect(renewed.nonce).not.toBe(claim.nonce)
    expect(await judge(token)).toEqual(REFUSED)
    expect(await judge(ticketToken(renewed))).toMatchObject({ ok: true })
  })

  test('once re-issued for the same registration', async () => {
    await db.ticket.update({ where: { id: claim.ticketId }, data: { revokedAt: now } })
    await db.ticket.create({ data: { registrationId } })
    expect(await judge(token)).toEqual(REFUSED)
    expect(await judge(ticketToken(await ticketOf(registrationId)))).toMatchObject({ ok: true })
  })

  test('until a place from the waiting list is accepted', async () => {
    const acceptBy = new Date(now.getTime() + 3_600_000)
    await db.registration.update({ where: { id: registrationId }, data: { acceptBy } })
    expect(await judge(token)).toEqual(REFUSED)
    await db.registration.update({ where: { id: registrationId }, data: { acceptBy: null } })
    expect(await judge(token)).toMatchObject({ ok: true })
  })

  test('when the forum is over, called off, or the person erased', async () => {
    const later = new Date(now.getTime() + 30 * 86_400_000)
    expect(await judge(token, { now: later })).toEqual(REFUSED)
    await db.registrationSettings.updateMany({ data: { cancelledAt: now } })
    expect(await judge(token)).toEqual(REFUSED)
    await db.registrationSettings.updateMany({ data: { cancelledAt: null } })
    await db.registration.update({ where: { id: registrationId }, data: { erasedAt: now } })
    expect(await judge(token)).toEqual(REFUSED)
  })
})

describe('100,000 tickets', () => {
  test('have no two codes alike, and each bit of the nonce is a toss', async () => {
    const COUNT = 100_000
    const rows = await db.$queryRaw<{ nonce: string }[]>`
      SELECT new_ticket_nonce() AS nonce FROM generate_series(1, ${COUNT})`
    expect(rows).toHaveLength(COUNT)
    const ones = new Array<number>(128).fill(0)
    const tokens = new Set<string>()
    const odd: string[] = []
    for (const { nonce } of rows) {
      tokens.add(ticketToken({ ...claim, nonce }))
      const bytes = Buffer.from(nonce, 'hex')
      if (bytes.length !== 16) odd.push(nonce)
      for (let bit = 0; bit < 128; bit++) {
        ones[bit] = (ones[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1)
      }
    }
    expect(odd).toEqual([])
    expect(tokens.size).toBe(COUNT)
    // Six standard deviations of a fair coin: 949 of 50,000. A fixed bit would be 50,000 off.
    const unfair = ones.filter((count) => Math.abs(count - COUNT / 2) > 949)
    expect(unfair).toEqual([])
    expect(readTicketToken([...tokens][0] ?? '')).toEqual({ ...claim, nonce: rows[0]?.nonce })
  }, 60_000)
})
