import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listedId, openBox } from '#components/check-ins/offline/ticket-box.ts'
import { judgeAlone } from '#lib/domain/check-ins/offline/policy.ts'
import {
  getLiveDoor,
  getOfflineList,
  listStandings,
} from '#lib/domain/check-ins/offline/queries.ts'
import { undoCheckIn } from '#lib/domain/check-ins/undoing/mutations.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { expectInvariants } from '#tests/integration/registrations/invariants.ts'
import { freshSample, made, now, sampleForum } from '#tests/integration/registrations/sample.ts'
import { after, crowd, entrance, makeDevice, scan, tokenOf, tokensOf } from './door.ts'

/** What a phone at the door takes along, and what it makes of it without us. */

beforeEach(async () => {
  await freshSample()
})
afterEach(expectInvariants)

const place = async () => ({ forumId: (await sampleForum()).id, listId: await entrance() })

async function taken(at = now) {
  const list = await getOfflineList(await place(), 'zh', at)
  if (!list) throw new Error('no list')
  const judge = async (token: string, direction: 'entry' | 'exit' = 'entry') => {
    const id = await listedId(token)
    return judgeAlone(token, direction, {
      forum: list.forum,
      ticket: list.tickets.find((one) => one.id === id),
      standing: list.standings.find((one) => one.id === id),
      own: [],
    })
  }
  return { list, judge }
}

describe('the list of a phone', () => {
  test('names nobody without a ticket, and with one only whose it is', async () => {
    const [heron, egret] = [await made(1, { name: '苍鹭' }), await made(2, { name: '白鹭' })]
    const [one, other] = [await tokenOf(heron), await tokenOf(egret)]
    const { list } = await taken()
    const said = JSON.stringify(list)
    for (const secret of ['苍鹭', '白鹭', 'reed-', one, other, heron, egret]) {
      expect(said).not.toContain(secret)
    }
    const id = await listedId(one)
    const box = list.tickets.find((ticket) => ticket.id === id)?.box ?? ''
    expect(await openBox(one, box)).toEqual({
      ...{ name: '苍鹭', organisation: null, ticketType: expect.any(String) },
    })
    expect(await openBox(other, box)).toBe(null)
    // No two lists can be compared by what is sealed in them.
    expect((await taken()).list.tickets.find((ticket) => ticket.id === id)?.box).not.toBe(box)
  })

  test('lets in who has a place, sends away who has none any more, and leaves the rest for later', async () => {
    const [come, gone] = [await made(1), await made(2)]
    const [valid, void_] = [await tokenOf(come), await tokenOf(gone)]
    await cancelRegistration({ registrationId: gone, isForced: true, actor: 'public', now })
    const { judge } = await taken()
    expect(await judge(valid)).toEqual({ kind: 'ok' })
    expect(await judge(void_)).toEqual({ kind: 'refused', reason: 'cancelled' })
    expect(await judge('v1.x')).toEqual({ kind: 'refused', reason: 'not_a_ticket' })
    const elsewhere = { ticketId: randomUUID(), forumId: randomUUID(), nonce: '0'.repeat(32) }
    expect(await judge(ticketToken(elsewhere))).toEqual({ kind: 'refused', reason: 'other_forum' })
    const nextYear = await taken(after(366 * 86_400))
    expect(await nextYear.judge(valid)).toEqual({ kind: 'refused', reason: 'over' })
    // Registered after the list was taken along.
    expect(await judge(await tokenOf(await made(3)))).toEqual({ kind: 'unknown' })
  })

  test('knows who is in and since when, who left, and what was taken back', async () => {
    const device = await makeDevice(1, { name: '北门' })
    const token = await tokenOf(await made(1))
    const first = await scan(device, token, { at: after(-60) })
    const at = after(-60).toISOString()
    expect(await (await taken()).judge(token)).toEqual({ kind: 'already', at, device: '北门' })
    expect(await (await taken()).judge(token, 'exit')).toEqual({ kind: 'ok' })
    if (first.outcome !== 'ok') throw new Error('not let in')
    const { forumId, actor } = device
    await undoCheckIn({ forumId, actor, checkInId: first.checkInId, now: after(5) })
    expect(await (await taken()).judge(token)).toEqual({ kind: 'ok' })
    const since = await listStandings(await place(), after(1))
    expect(since).toEqual([
      { id: await listedId(token), direction: null, at: after(5).toISOString(), device: '' },
    ])
  })

  test('is not handed out for a list of another forum', async () => {
    const elsewhere = { forumId: randomUUID(), listId: await entrance() }
    expect(await getOfflineList(elsewhere, 'zh', now)).toBe(null)
    const asked = { since: undefined, locale: 'zh' as const, now }
    expect(await getLiveDoor(elsewhere, asked)).toBe(null)
  })

  test('the news of a door are the numbers and those who came since it asked, and no others', async () => {
    const device = await makeDevice(1)
    const [one, other] = [await tokenOf(await made(1)), await tokenOf(await made(2))]
    await scan(device, one, { now: after(-600) })
    await scan(device, other, { now: after(0) })
    const asked = { since: after(-3), locale: 'zh' as const, now: after(1) }
    expect(await getLiveDoor(await place(), asked)).toEqual({
      ...{ asOf: after(1).toISOString(), arrived: '2', inside: '2', expected: '2' },
      standings: [
        {
          ...{ id: await listedId(other), direction: 'entry', at: after(0).toISOString() },
          device: '门1',
        },
      ],
    })
  })

  test('of 2,000 people is made in a moment, and each of them is on it', async () => {
    const tokens = await tokensOf(await crowd(2_000))
    const began = performance.now()
    const { list, judge } = await taken()
    const tookMs = performance.now() - began
    expect(list.tickets.length).toBe(2_000)
    expect(await judge(tokens[1_999] as string)).toEqual({ kind: 'ok' })
    console.info(`a list of 2,000: ${Math.round(tookMs)} ms, ${JSON.stringify(list).length} bytes`)
  }, 60_000)
})
