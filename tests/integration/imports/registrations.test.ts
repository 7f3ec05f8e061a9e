import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyImport, giveUpOld, undoImport } from '#lib/domain/imports/mutations.ts'
import { kindsFor } from '#lib/domain/imports/policy.ts'
import { getImport, listImports } from '#lib/domain/imports/queries.ts'
import { figuresOf } from '#lib/domain/imports/utils.ts'
import { erasePerson } from '#lib/domain/privacy/erasure/mutations.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { now as lookedAt } from '../programme/drafting.ts'
import { expectInvariants } from '../registrations/invariants.ts'
import { freshSample, made, now, register, sampleForum, statuses } from '../registrations/sample.ts'
import type { Cells } from './lists.ts'
import { faultsOf, lookAtRecords, recordFile } from './record-lists.ts'

/** People who registered elsewhere are entered by the rules of the door, all of a list or nobody. */

const actor = 'organiser'
const GROUND = '他们在会员名单上报了名，并同意转来。'
let forumId: string
beforeEach(async () => {
  await freshSample({ capacity: 3 })
  forumId = (await sampleForum()).id
})
afterEach(expectInvariants)
afterEach(() => db.importBatch.deleteMany({ where: { forumId } }))

const person = (number: number, more: Cells = {}): Cells => ({
  ...{ name: `苍鹭${number}`, email: `Heron-${number}@Example.com`, ticketType: 'onsite', ...more },
})
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index + 1))
const who = () => ({ forumId, actor, now })
const lookAt = async (rows: readonly Cells[]) =>
  lookAtRecords({ forumId, actor }, 'registration', await recordFile('registration', rows))
const apply = (looked: { id: string; version: number }, more: object = {}) =>
  applyImport({ ...who(), ...looked, ground: GROUND, ...more })
const undo = ({ id }: { id: string }) => undoImport({ ...who(), id })
const letters = () => db.mailOutbox.findMany({ orderBy: { createdAt: 'asc' } })
const counts = async () => {
  const { confirmed, waitlisted } = await db.ticketType.findFirstOrThrow({
    where: { slug: 'onsite', forumId },
  })
  return { confirmed, waitlisted }
}

describe('a list of people', () => {
  test('is looked at, entered in its order, quietly, and taken back with its places', async () => {
    await made(1)
    const looked = await lookAt([
      person(1, { phone: '+86 138 0000 0000', organisation: '湿地中心', language: '英文' }),
      person(2, { state: '已确认' }),
      person(3, { state: '候补' }),
    ])
    expect(looked.plan.map(({ verdict, changes }) => [verdict, changes.state?.to])).toEqual([
      ['create', 'confirmed'],
      ['create', 'confirmed'],
      ['create', 'waitlisted'],
    ])
    expect(await statuses()).toEqual({ confirmed: 1 })
    const before = (await letters()).length
    expect(await apply(looked)).toEqual({ ok: true, value: { written: 3 } })
    expect(await counts()).toEqual({ confirmed: 3, waitlisted: 1 })
    expect((await letters()).length).toBe(before)
    const first = await db.registration.findFirstOrThrow({
      where: { emailNorm: 'heron-1@example.com' },
      include: { consents: true, tickets: true },
    })
    expect(first).toMatchObject({
      ...{ name: '苍鹭1', email: 'Heron-1@Example.com', phone: '+86 138 0000 0000', locale: 'en' },
      ...{ organisation: '湿地中心', status: 'confirmed', consents: [] },
    })
    expect(first.tickets.length).toBe(1)
    const [noted, ...more] = await db.audit.findMany({ where: { subjectId: first.id } })
    expect(more).toEqual([])
    expect(noted).toMatchObject({
      ...{ event: 'registration.made', actor },
      details: { byHand: true, import: looked.id, quiet: true },
    })
    // On what ground is on record; of the people nothing but their codes stays with the list.
    const applied = await db.audit.findFirstOrThrow({
      where: { subjectId: looked.id, event: 'import.applied' },
    })
    expect(applied.details).toMatchObject({ ground: GROUND, letters: false, create: 3 })
    const kept = await db.importBatch.findUniqueOrThrow({ where: { id: looked.id } })
    expect(kept.rows).toBe(null)
    expect(JSON.stringify(kept)).not.toMatch(/苍鹭|heron|湿地中心|138/i)
    expect((await getImport(forumId, looked.id))?.plan?.[0]).toEqual({
      ...{
        line: 2,
        name: first.code,
        slug: first.code,
        verdict: 'create',
        changes: {},
        faults: [],
      },
    })

    expect(await undo(looked)).toEqual({ ok: true, value: null })
    expect(await counts()).toEqual({ confirmed: 1, waitlisted: 0 })
    expect(await statuses()).toEqual({ confirmed: 1, cancelled: 3 })
    expect((await letters()).length).toBe(before)
  })

  test('with a fault of each sort names them all, and nobody is entered', async () => {
    const rows: [Cells, string, string][] = [
      [person(1, { name: '' }), 'name', 'empty'],
      [person(2, { email: '' }), 'email', 'empty'],
      [person(3, { email: 'heron at example' }), 'email', 'bad_email'],
      [person(4, { email: 'a@example.com, b@example.com' }), 'email', 'bad_email'],
      [person(5, { phone: '请打座机' }), 'phone', 'bad_phone'],
      [person(6, { name: '苇'.repeat(121) }), 'name', 'too_long'],
      [person(7, { ticketType: '' }), 'ticketType', 'empty'],
      [person(8, { ticketType: '贵宾厅' }), 'ticketType', 'unknown_value'],
      [person(9, { language: '世界语' }), 'language', 'unknown_value'],
      [person(10, { state: '大概' }), 'state', 'unknown_value'],
      [person(11, { state: '候补' }), 'state', 'other_state'],
      [person(12, { state: '待审核' }), 'state', 'other_state'],
      [person(13), '', ''],
      [person(13, { email: 'HERON-13@example.com' }), 'email', 'twice_email'],
    ]
    const looked = await lookAt(rows.map(([cells]) => cells))
    expect(faultsOf(looked.plan)).toEqual(
      rows.flatMap(([, column, word], index) => (word ? [[index + 2, column, word]] : [])),
    )
    expect(figuresOf(looked.plan)).toEqual({ create: 1, change: 0, same: 0, refused: 13 })
    expect(await apply(looked)).toEqual({ ok: false, reason: 'has_faults' })
    expect(await statuses()).toEqual({})
  })

  test('beyond the places waits, or is refused where nobody may wait; a forum that is called off enters nobody', async () => {
    expect((await lookAt(people(4))).plan.map(({ changes }) => changes.state?.to)).toEqual([
      ...['confirmed', 'confirmed', 'confirmed', 'waitlisted'],
    ])
    await db.registrationSettings.updateMany({ data: { waitingList: false } })
    expect(faultsOf((await lookAt(people(4))).plan)).toEqual([[5, 'ticketType', 'no_place']])
    await db.registrationSettings.updateMany({ data: { cancelledAt: now } })
    expect(faultsOf((await lookAt(people(1))).plan)).toEqual([[2, '', 'called_off']])
  })

  test('whose people are registered says so and enters the others; those who left may come again', async () => {
    const id = await made(1, { email: 'heron-1@example.com' })
    const { code } = await db.registration.findUniqueOrThrow({ where: { id } })
    const looked = await lookAt(people(2))
    expect(
      looked.plan.map(({ verdict, slug, faults }) => [verdict, slug, faults[0]?.word]),
    ).toEqual([
      ['same', code, 'already_registered'],
      ['create', null, undefined],
    ])
    expect(await apply(looked)).toEqual({ ok: true, value: { written: 1 } })
    await cancelRegistration({ registrationId: id, isForced: true, actor, now })
    expect((await lookAt(people(1))).plan[0]?.verdict).toBe('create')
  })

  test('needs a ground, and writes to its people only where that is asked for', async () => {
    const looked = await lookAt(people(2))
    expect(await applyImport({ ...who(), ...looked })).toEqual({ ok: false, reason: 'no_ground' })
    expect(await statuses()).toEqual({})
    expect(await apply(looked, { hasLetters: true })).toMatchObject({ ok: true })
    expect((await letters()).map(({ kind }) => kind)).toEqual(['confirmed', 'confirmed'])
    expect(await undo(looked)).toMatchObject({ ok: true })
    expect((await letters()).map(({ kind }) => kind).toSorted()).toEqual([
      ...['cancelled', 'cancelled', 'confirmed', 'confirmed'],
    ])
  })

  test('is not entered once the last place has gone meanwhile, but shown anew', async () => {
    await made(1)
    const looked = await lookAt(people(2))
    await made(2)
    expect(await apply(looked)).toEqual({ ok: false, reason: 'moved', details: { lines: [3] } })
    expect(await statuses()).toEqual({ confirmed: 2 })
  })

  test('hands its places on when it is taken back, and is not taken back once somebody of it has left', async () => {
    const looked = await lookAt(people(4))
    expect(await apply(looked)).toMatchObject({ ok: true })
    await register(9)
    expect(await counts()).toEqual({ confirmed: 3, waitlisted: 2 })
    const again = await lookAt([person(20)])
    expect(await apply(again)).toMatchObject({ ok: true })
    expect(await undo(looked)).toEqual({ ok: true, value: null })
    // Nobody of the list was given a place on the way out; those who waited behind it were.
    expect(await counts()).toEqual({ confirmed: 2, waitlisted: 0 })
    const promoted = await db.audit.count({ where: { event: 'registration.promoted', at: now } })
    expect(promoted).toBe(2)
    expect(await undo(again)).toEqual({
      ...{ ok: false, reason: 'changed_since' },
      details: { names: ['苍鹭20'] },
    })
  })

  test('is for managers, goes within two days, and at once when anybody in it is erased', async () => {
    const editor = kindsFor('editor')
    const [first, second] = [await lookAt(people(2)), await lookAt([person(5)])]
    expect(await getImport(forumId, first.id, editor)).toBe(null)
    expect(await listImports(forumId, editor)).toEqual([])
    expect((await listImports(forumId, kindsFor('manager'))).length).toBe(2)
    expect(await applyImport({ ...who(), ...first, ground: GROUND, kinds: editor })).toEqual({
      ...{ ok: false, reason: 'not_found' },
    })
    const states = async () =>
      Promise.all(
        [first, second].map(async ({ id }) => {
          const { state, rows, plan } = await db.importBatch.findUniqueOrThrow({ where: { id } })
          return [state, rows === null && plan === null]
        }),
      )
    await erasePerson({ emailNorm: 'heron-2@example.com', actor, now: new Date() })
    expect(await states()).toEqual([
      ['given_up', true],
      ['looked_at', false],
    ])
    const hours = (count: number) => new Date(lookedAt.getTime() + count * 3_600_000)
    await giveUpOld(db, hours(47))
    expect((await states())[1]).toEqual(['looked_at', false])
    expect(await giveUpOld(db, hours(49))).toBe(1)
    expect((await states())[1]).toEqual(['given_up', true])
  })
})
