import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { revokeDevice } from '#lib/domain/check-ins/devices/mutations.ts'
import { getDevice, listDevices } from '#lib/domain/check-ins/devices/queries.ts'
import { findComers } from '#lib/domain/check-ins/finding/queries.ts'
import { checkIn } from '#lib/domain/check-ins/mutations.ts'
import { listDoorLists } from '#lib/domain/check-ins/queries.ts'
import { undoCheckIn } from '#lib/domain/check-ins/undoing/mutations.ts'
import { erasePerson } from '#lib/domain/privacy/erasure/mutations.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from '#tests/integration/registrations/invariants.ts'
import {
  atOnce,
  freshSample,
  made,
  now,
  sampleForum,
} from '#tests/integration/registrations/sample.ts'
import { after, entrance, makeDevice, scan, statusOf, tokenOf } from './door.ts'

beforeEach(async () => {
  await freshSample()
})
afterEach(expectInvariants)

describe('what the door answers', () => {
  test('a ticket lets in once, out, and in again; the counts follow', async () => {
    const id = await made(1, { organisation: '湿地研究院' })
    await made(2)
    const token = await tokenOf(id)
    const device = await makeDevice(1, { name: '北门' })
    const counts = async () => {
      const [{ arrived, inside, expected } = { arrived: 0, inside: 0, expected: 0 }] =
        await listDoorLists(device.forumId)
      return [arrived, inside, expected]
    }
    expect(await scan(device, token, { at: after(-90) })).toEqual({
      outcome: 'ok',
      checkInId: expect.any(String),
      direction: 'entry',
      isReplay: false,
      first: { at: after(-90), device: '北门' },
      guest: {
        registrationId: id,
        name: '芦苇1',
        organisation: '湿地研究院',
        ticketType: expect.objectContaining({ 'zh-Hans': expect.any(String) }),
      },
    })
    expect(await counts()).toEqual([1, 1, 2])
    expect(await scan(device, token)).toMatchObject({
      outcome: 'already',
      first: { at: after(-90), device: '北门' },
    })
    const out = { direction: 'exit' as const, at: after(-60) }
    expect(await scan(device, token, out)).toMatchObject({ outcome: 'ok', direction: 'exit' })
    expect(await counts()).toEqual([1, 0, 2])
    expect(await scan(device, token, out)).toMatchObject({ outcome: 'already', direction: 'exit' })
    expect(await scan(device, token, { at: after(-30) })).toMatchObject({ outcome: 'ok' })
    expect(await counts()).toEqual([1, 1, 2])
    expect(await statusOf(id)).toBe('attended')
  })

  test('says of every other ticket why it lets nobody in', async () => {
    const device = await makeDevice(1)
    const reasonOf = async (token: string) => {
      const answer = await scan(device, token)
      return answer.outcome === 'refused' ? answer.reason : answer.outcome
    }
    const id = await made(1)
    const token = await tokenOf(id)
    expect(await reasonOf(`${token.slice(0, -1)}_`)).toBe('not_a_ticket')
    expect(await reasonOf('https://example.com/')).toBe('not_a_ticket')
    const { id: otherId } = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    const foreign = { ticketId: id, forumId: otherId, nonce: '0'.repeat(32) }
    expect(await reasonOf(ticketToken(foreign))).toBe('other_forum')
    const unknown = { ...foreign, forumId: device.forumId }
    expect(await reasonOf(ticketToken(unknown))).toBe('revoked')
    const states = {
      pending: { status: 'pending' },
      waitlisted: { status: 'waitlisted' },
      declined: { status: 'declined' },
    } as const
    for (const [reason, data] of Object.entries(states)) {
      await db.registration.update({ where: { id }, data })
      expect(await reasonOf(token)).toBe(reason)
      await db.registration.update({ where: { id }, data: { status: 'confirmed' } })
    }
    // Every loss of the place has ended its ticket, and the place has a new one.
    expect(await reasonOf(token)).toBe('revoked')
    const fresh = await tokenOf(id)
    await db.registration.update({ where: { id }, data: { acceptBy: after(60) } })
    expect(await reasonOf(fresh)).toBe('to_accept')
    await db.registration.update({ where: { id }, data: { acceptBy: null } })
    await db.registrationSettings.updateMany({ data: { cancelledAt: now } })
    expect(await reasonOf(fresh)).toBe('called_off')
    await db.registrationSettings.updateMany({ data: { cancelledAt: null } })
    const nextYear = { now: after(366 * 86_400) }
    expect(await scan(device, fresh, nextYear)).toMatchObject({ reason: 'over' })
    await cancelRegistration({ registrationId: id, isForced: true, actor: 'public', now })
    expect(await reasonOf(fresh)).toBe('cancelled')
    expect(await db.checkIn.count()).toBe(0)
  })

  test('at a session with places of its own only those with one come in', async () => {
    const { forumId, sessionId } = await db.sessionPlaces.findFirstOrThrow({
      include: { session: true },
    })
    const { slug } = await db.forumSession.findUniqueOrThrow({ where: { id: sessionId } })
    const { id: listId } = await db.checkInList.findUniqueOrThrow({ where: { sessionId } })
    const device = await makeDevice(1)
    const seated = await tokenOf(await made(1, { sessions: [slug] }))
    const other = await tokenOf(await made(2))
    expect(await scan(device, seated, { listId })).toMatchObject({ outcome: 'ok' })
    expect(await scan(device, other, { listId })).toMatchObject({ reason: 'no_seat' })
    const lists = await listDoorLists(forumId)
    expect(lists.find(({ id }) => id === listId)).toMatchObject({ arrived: 1, expected: 1 })
  })

  test('a list of another forum is none, nor is a person of one', async () => {
    const id = await made(1)
    const device = await makeDevice(1)
    const other = await db.checkInList.findFirstOrThrow({
      where: { forum: { slug: { not: 'sample' } }, sessionId: null },
    })
    const call = { direction: 'entry', nonce: crypto.randomUUID(), at: now } as const
    const subject = { registrationId: id }
    expect(
      await checkIn({ scope: device, scan: { ...call, subject, listId: other.id }, now }),
    ).toBeNull()
    const stranger = await makeDevice(2, { forumId: other.forumId })
    expect(
      await checkIn({ scope: stranger, scan: { ...call, subject, listId: other.id }, now }),
    ).toMatchObject({ outcome: 'refused', reason: 'not_a_ticket', guest: null })
    expect(
      await checkIn({
        scope: stranger,
        scan: { ...call, subject: { token: await tokenOf(id) }, listId: other.id },
        now,
      }),
    ).toEqual({ outcome: 'refused', reason: 'other_forum', guest: null })
    expect(await findComers({ forumId: other.forumId, listId: other.id }, '芦苇')).toEqual([])
  })
})

describe('taking back', () => {
  const undo = (forumId: string, checkInId: string, at = after(5)) =>
    undoCheckIn({ forumId, checkInId, actor: 'public', now: at })

  async function entered() {
    const id = await made(1)
    const device = await makeDevice(1)
    const token = await tokenOf(id)
    const answer = await scan(device, token)
    if (answer.outcome !== 'ok') throw new Error(JSON.stringify(answer))
    return { id, device, token, checkInId: answer.checkInId }
  }

  test('makes it as it was, once, within minutes, and at this forum only', async () => {
    const { id, device, token, checkInId } = await entered()
    const { forumId } = device
    expect(await undo(forumId, checkInId, after(601))).toEqual({ ok: false, reason: 'too_late' })
    expect(await undo(crypto.randomUUID(), checkInId)).toEqual({ ok: false, reason: 'not_found' })
    expect(await undo(forumId, checkInId)).toEqual({ ok: true, value: null })
    expect(await statusOf(id)).toBe('confirmed')
    expect(await undo(forumId, checkInId)).toEqual({ ok: false, reason: 'undone' })
    expect(await scan(device, token)).toMatchObject({ outcome: 'ok', isReplay: false })
    expect(await statusOf(id)).toBe('attended')
  })

  test('leaves somebody attended who came in elsewhere too, and does not reach behind an exit', async () => {
    const { id, device, token, checkInId } = await entered()
    const session = await db.forumSession.findFirstOrThrow({
      where: { forum: { slug: 'sample' }, places: null },
    })
    const { id: listId } = await db.checkInList.upsert({
      where: { sessionId: session.id },
      create: { forumId: session.forumId, sessionId: session.id },
      update: {},
    })
    await scan(device, token, { listId })
    const out = await scan(device, token, { direction: 'exit' })
    expect(await undo(device.forumId, checkInId)).toEqual({ ok: false, reason: 'gone_on' })
    if (out.outcome !== 'ok') throw new Error(JSON.stringify(out))
    expect(await undo(device.forumId, out.checkInId)).toEqual({ ok: true, value: null })
    expect(await undo(device.forumId, checkInId)).toEqual({ ok: true, value: null })
    expect(await statusOf(id)).toBe('attended')
  })

  test('by two at once happens once, and against a cancellation either stands whole', async () => {
    const { device, checkInId } = await entered()
    const both = await atOnce(4, () => undo(device.forumId, checkInId))
    expect(both.filter(({ ok }) => ok).length).toBe(1)
    for (let round = 1; round <= 20; round++) {
      const id = await made(`race-${round}`)
      const token = await tokenOf(id)
      const [answer] = await Promise.all([
        scan(device, token),
        cancelRegistration({ registrationId: id, isForced: true, actor: 'public', now }),
      ])
      const end = answer.outcome === 'ok' ? 'attended' : 'cancelled'
      expect(await statusOf(id)).toBe(end)
    }
  })
})

describe('looking up', () => {
  test('by name in either script, by code, by the last four digits; erased and foreign people are not found', async () => {
    const { id: forumId } = await sampleForum()
    const listId = await entrance()
    const find = async (words: string) =>
      (await findComers({ forumId, listId }, words)).map(({ name }) => name)
    await made(1, { name: '张绿洲', phone: '+86 138-0013-4821' })
    await made(2, { name: '張海棠', phone: '13900004822' })
    const id = await made(3, { name: 'Àlex Green' })
    const { code } = await db.registration.findUniqueOrThrow({ where: { id } })
    expect(await find('张')).toEqual(['张绿洲', '張海棠'])
    expect(await find('張 绿')).toEqual(['张绿洲'])
    expect(await find('àLEX g')).toEqual(['Àlex Green'])
    expect(await find('4821')).toEqual(['张绿洲'])
    expect(await find(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)).toEqual([
      'Àlex Green',
    ])
    expect([await find('%'), await find('  '), await find('4823')]).toEqual([[], [], []])
    const [{ emailNorm }] = [await db.registration.findUniqueOrThrow({ where: { id } })]
    await erasePerson({ emailNorm, actor: 'system', now })
    expect(await find('àlex')).toEqual([])
  })
})

describe('devices', () => {
  test('work at their forum, until they are revoked, their person loses the role or is erased', async () => {
    const north = await makeDevice(1)
    const { forumId, deviceId, key, actor } = north
    const known = async (word = key, at = forumId) => (await getDevice(at, word))?.deviceId
    expect(await known()).toBe(deviceId)
    expect(await known(`${key}x`)).toBeUndefined()
    const other = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    expect(await known(key, other.id)).toBeUndefined()
    const revoke = (at: string) => revokeDevice({ forumId: at, deviceId, actor, now })
    expect(await revoke(other.id)).toEqual({ ok: false, reason: 'not_found' })
    expect(await known()).toBe(deviceId)
    expect([await revoke(forumId), await revoke(forumId)]).toEqual(
      Array(2).fill({ ok: true, value: null }),
    )
    expect(await known()).toBeUndefined()
    expect(
      await db.audit.count({ where: { event: 'check_in_device.revoked', subjectId: deviceId } }),
    ).toBe(1)

    const south = await makeDevice(2)
    await db.forumRole.deleteMany({ where: { accountId: south.actor } })
    expect(await known(south.key)).toBeUndefined()
    const editor = await makeDevice(3)
    await db.forumRole.updateMany({ where: { accountId: editor.actor }, data: { role: 'editor' } })
    expect(await known(editor.key)).toBeUndefined()

    const west = await makeDevice(4, { name: '西门' })
    const account = await db.account.findUniqueOrThrow({ where: { id: west.actor } })
    await erasePerson({ emailNorm: account.emailNorm, actor: 'system', now: new Date() })
    expect(await known(west.key)).toBeUndefined()
    const rows = await listDevices(forumId)
    expect(rows.find(({ id }) => id === west.deviceId)).toMatchObject({
      ...{ name: '□', person: null, isAlive: false },
    })
  })
})
