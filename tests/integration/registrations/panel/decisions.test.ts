import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  approveRegistration,
  declineRegistration,
} from '#lib/domain/registrations/approval/mutations.ts'
import { BATCH_MAX } from '#lib/domain/registrations/panel/constants.ts'
import {
  type BatchCall,
  cancelAsOrganiser,
  decideRegistrations,
} from '#lib/domain/registrations/panel/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from '../invariants.ts'
import { atOnce, freshSample, made, now, onsite, sampleForum, statuses } from '../sample.ts'

afterEach(expectInvariants)

let forumId: string
const actor = 'organiser'
const note = '名额有限'

beforeEach(async () => {
  await freshSample({ capacity: 3 })
  forumId = (await sampleForum()).id
})

const needsApproval = () => db.registrationSettings.updateMany({ data: { needsApproval: true } })
const typeId = async (slug: string) =>
  (await db.ticketType.findFirstOrThrow({ where: { slug, forumId } })).id
const rowOf = (id: string) => db.registration.findUniqueOrThrow({ where: { id } })
const chosen = (ids: readonly string[], version = 1) => ids.map((id) => ({ id, version }))
const decide = (call: Pick<BatchCall, 'rows' | 'decision'> & Partial<BatchCall>) =>
  decideRegistrations({ forumId, note: null, ticketTypeId: null, actor, now, ...call })
const brief = (answers: Awaited<ReturnType<typeof decide>>) =>
  answers.map((one) => (one.ok ? one.status : `${one.reason} ${'status' in one ? one.status : ''}`))
const eventsOf = async (subjectId: string) =>
  (await db.audit.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
    ({ event, actor: by }) => `${by} ${event}`,
  )

describe('several at once', () => {
  test('are approved in order; done again nothing changes, and each says how it stands', async () => {
    await needsApproval()
    const ids = [await made(1), await made(2), await made(3), await made(4)]
    const rows = chosen(ids)
    const first = await decide({ rows, decision: 'approve', note })
    expect(brief(first)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted'])
    expect(first.map(({ name }) => name)).toEqual(['芦苇1', '芦苇2', '芦苇3', '芦苇4'])
    expect(brief(await decide({ rows, decision: 'approve' }))).toEqual([
      'not_pending confirmed',
      'not_pending confirmed',
      'not_pending confirmed',
      'not_pending waitlisted',
    ])
    expect(await eventsOf(ids[3] ?? '')).toEqual([
      'public registration.made',
      'organiser registration.approved',
    ])
  })

  test('one that cannot be done stops none of the others', async () => {
    await needsApproval()
    const ids = [await made(1), await made(2), await made(3)]
    await approveRegistration({ forumId, registrationId: ids[1] ?? '', note: null, actor, now })
    const answers = await decide({ rows: chosen(ids), decision: 'decline', note })
    expect(brief(answers)).toEqual(['declined', 'not_pending confirmed', 'declined'])
    expect((await rowOf(ids[0] ?? '')).decisionNote).toBe(note)
    expect((await rowOf(ids[1] ?? '')).decisionNote).toBeNull()
  })

  test('of another forum nothing is found, said or written, whatever is decided', async () => {
    const ids = [await made(1), await made(2)]
    const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
    const before = await db.audit.count()
    const online = await typeId('online')
    for (const decision of ['approve', 'decline', 'cancel', 'move'] as const) {
      const rows = [...chosen(ids), ...chosen([randomUUID()])]
      const call = { rows, decision, note, ticketTypeId: online }
      expect(await decide({ ...call, forumId: other.id })).toEqual(
        rows.map(({ id }) => ({ ok: false, reason: 'not_found', id, code: null, name: null })),
      )
    }
    expect(await db.audit.count()).toBe(before)
    expect(await statuses()).toEqual({ confirmed: 2 })
  })

  test('nor is somebody moved to another forum’s kind of place', async () => {
    const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
    const { id: ticketTypeId } = await db.ticketType.create({
      data: {
        forumId: other.id,
        slug: 'seat',
        name: { 'zh-Hans': '席' },
        position: 1,
        capacity: 9,
      },
    })
    const rows = chosen([await made(1)])
    expect(brief(await decide({ rows, decision: 'move', ticketTypeId }))).toEqual(['not_found '])
    await db.ticketType.delete({ where: { id: ticketTypeId } })
  })

  test(`${BATCH_MAX} are decided in one go`, async () => {
    await freshSample({ capacity: BATCH_MAX - 50 })
    await needsApproval()
    const ids = await atOnce(BATCH_MAX, (number) => made(number))
    const begin = performance.now()
    const answers = await decide({ rows: chosen(ids), decision: 'approve' })
    const took = Math.round(performance.now() - begin)
    process.stdout.write(`${BATCH_MAX} approvals in one go: ${took} ms\n`)
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await statuses()).toEqual({ confirmed: BATCH_MAX - 50, waitlisted: 50 })
  }, 60_000)
})

describe('an organiser ends a registration', () => {
  test('whatever the day; the place goes on, and the second time the state that stands is said', async () => {
    const ids = [await made(1), await made(2), await made(3), await made(4)]
    await db.registrationSettings.updateMany({ data: { changesUntil: new Date(0) } })
    const rows = chosen(ids.slice(0, 1))
    expect(brief(await decide({ rows, decision: 'cancel' }))).toEqual(['cancelled'])
    expect(brief(await decide({ rows, decision: 'cancel' }))).toEqual(['not_cancellable cancelled'])
    expect(await rowOf(ids[3] ?? '')).toMatchObject({ status: 'confirmed' })
    expect(await eventsOf(ids[0] ?? '')).toEqual([
      'public registration.made',
      'organiser registration.cancelled',
    ])
  })

  test('not one that somebody changed since, nor one who has come', async () => {
    const [first, second] = [await made(1), await made(2)]
    await db.registration.update({ where: { id: first }, data: { version: 2 } })
    await db.registration.update({ where: { id: second }, data: { status: 'attended' } })
    expect(brief(await decide({ rows: chosen([first, second]), decision: 'cancel' }))).toEqual([
      'stale confirmed',
      'not_cancellable attended',
    ])
  })
})

describe('an organiser moves somebody', () => {
  test('to a free place of another kind, with one audit row and one letter; theirs goes on', async () => {
    const ids = [await made(1), await made(2), await made(3), await made(4)]
    const online = await typeId('online')
    await db.registrationSettings.updateMany({ data: { changesUntil: new Date(0) } })
    const rows = chosen(ids.slice(0, 1))
    const move = { rows, decision: 'move', ticketTypeId: online } as const
    expect(brief(await decide(move))).toEqual(['confirmed'])
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ ticketTypeId: online, seq: 1, version: 2 })
    expect(await rowOf(ids[3] ?? '')).toMatchObject({ status: 'confirmed' })
    const [, moved, ...rest] = await db.audit.findMany({
      where: { subjectId: ids[0] ?? '' },
      orderBy: { id: 'asc' },
    })
    expect(moved).toMatchObject({
      ...{ event: 'registration.moved', actor },
      details: { from: await typeId('onsite'), to: online },
    })
    expect(rest).toEqual([])
    const letters = await db.mailOutbox.findMany({ where: { registrationId: ids[0] ?? '' } })
    expect(letters.map(({ kind }) => kind).sort()).toEqual(['changed', 'confirmed'])
    // The same again is of an older version; of the newer one it is there already.
    expect(brief(await decide(move))).toEqual(['stale confirmed'])
    expect(brief(await decide({ ...move, rows: chosen(ids.slice(0, 1), 2) }))).toEqual([
      'same_type confirmed',
    ])
  })

  test('from the waiting list to a place; who waits for a decision goes on doing so', async () => {
    await freshSample({ capacity: 1 })
    await made(1)
    const waiting = await made(2)
    await needsApproval()
    const pending = await made(3)
    const online = await typeId('online')
    const rows = chosen([waiting, pending])
    expect(brief(await decide({ rows, decision: 'move', ticketTypeId: online }))).toEqual([
      'confirmed',
      'pending',
    ])
    expect(await onsite()).toMatchObject({ confirmed: 1, waitlisted: 0, lastSeq: 3 })
  })

  test('never to a kind without a free place, nor anybody whose registration has ended', async () => {
    const online = await typeId('online')
    await db.ticketType.update({ where: { id: online }, data: { capacity: 1 } })
    const ids = [await made(1), await made(2), await made(3)]
    await decide({ rows: chosen(ids.slice(2)), decision: 'cancel' })
    expect(
      brief(await decide({ rows: chosen(ids), decision: 'move', ticketTypeId: online })),
    ).toEqual(['confirmed', 'no_place confirmed', 'not_movable cancelled'])
    await db.ticketType.update({ where: { id: online }, data: { capacity: 500 } })
  })

  test('twenty to one place of another kind at once: one gets it', async () => {
    await freshSample({ capacity: 20 })
    const online = await typeId('online')
    await db.ticketType.update({ where: { id: online }, data: { capacity: 1 } })
    const ids = await atOnce(20, (number) => made(number))
    const answers = await Promise.all(
      ids.map((id) => decide({ rows: chosen([id]), decision: 'move', ticketTypeId: online })),
    )
    expect(brief(answers.flat()).filter((one) => one === 'confirmed').length).toBe(1)
    expect(await statuses()).toEqual({ confirmed: 20 })
    await db.ticketType.update({ where: { id: online }, data: { capacity: 500 } })
  })
})

describe('two organisers decide about one at once, 200 times (T10)', () => {
  const call = (registrationId: string) => ({ forumId, registrationId, note: null, actor, now })
  const deciding = ['registration.approved', 'registration.declined', 'registration.cancelled']
  const others: Record<string, (id: string) => Promise<{ ok: boolean }>> = {
    decline: (id) => declineRegistration(call(id)),
    cancel: (id) => cancelAsOrganiser({ ...call(id), version: 1 }),
  }

  test.each(Object.entries(others))(
    'approve and %s: one transition, one row, and the other is told',
    async (_, other) => {
      await freshSample({ capacity: 1_000 })
      await needsApproval()
      const ids = await atOnce(200, (number) => made(number))
      for (let first = 0; first < ids.length; first += 10) {
        await Promise.all(
          ids.slice(first, first + 10).map(async (id, index) => {
            // Approving looks first: half of the time it gets that far before the other begins.
            const later = index % 2 ? db.$queryRaw`SELECT 1` : undefined
            const results = await Promise.all([
              approveRegistration(call(id)),
              Promise.resolve(later).then(() => other(id)),
            ])
            const lost = results.filter(({ ok }) => !ok)
            const { status } = await rowOf(id)
            expect(lost).toEqual([{ ok: false, reason: expect.any(String), status }])
            expect(
              await db.audit.count({ where: { subjectId: id, event: { in: deciding } } }),
            ).toBe(1)
            expect(await db.mailOutbox.count({ where: { registrationId: id } })).toBe(2)
          }),
        )
      }
      const sums = await statuses()
      process.stdout.write(`200 pairs: ${JSON.stringify(sums)}\n`)
    },
    120_000,
  )

  test('cancel and cancel: one ends it, the other is told', async () => {
    await freshSample({ capacity: 1_000 })
    const ids = await atOnce(20, (number) => made(number))
    for (const id of ids) {
      const results = await atOnce(2, () => cancelAsOrganiser({ ...call(id), version: 1 }))
      expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, status: 'cancelled' }])
      expect(results.filter(({ ok }) => !ok)).toEqual([
        { ok: false, reason: 'not_cancellable', status: 'cancelled' },
      ])
    }
  })
})
