import { readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { changeRegistration } from '#lib/domain/registrations/changes/mutations.ts'
import { discardFiles } from '#lib/domain/registrations/files/mutations.ts'
import {
  foreseenAnswers,
  receiveFiles,
  withReceivedFiles,
} from '#lib/domain/registrations/forms/mutations.ts'
import { registerForForum } from '#lib/domain/registrations/mutations.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import { getRegistrationOffer } from '#lib/domain/registrations/queries.ts'
import { Busy } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { filesDirectory } from '#lib/platform/storage/file-store.ts'
import { makeRegistrationInput } from '#tests/factories/registration.ts'
import { freshSample, now, sampleForum } from './sample.ts'

/** Files of a form: received last, known again when the form is sent twice, kept while their question rests. */

const bytes = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n0\n%%EOF\n'
const paper = () => new File([bytes], 'paper.pdf', { type: 'application/pdf' })
const onDisk = () =>
  readdirSync(filesDirectory(), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  ).length

beforeEach(async () => {
  await freshSample()
  await db.uploadedFile.deleteMany()
  await db.rateWindow.deleteMany()
  rmSync(filesDirectory(), { recursive: true, force: true })
  const { id: forumId } = await sampleForum()
  await db.question.upsert({
    where: { forumId_slug: { forumId, slug: 'paper' } },
    create: { forumId, slug: 'paper', kind: 'file', position: 99, label: { 'zh-Hans': '论文' } },
    update: { retiredAt: null },
  })
})
afterAll(async () => {
  await db.registration.deleteMany()
  await db.question.deleteMany({ where: { slug: 'paper' } })
})

async function offered() {
  const offer = await getRegistrationOffer('sample')
  if (!offer) throw new Error('the sample forum takes no registrations')
  return offer
}

/** As the form's action does it. */
async function sendForm(number: number, key: string) {
  const { questions } = await offered()
  const sent = { paper: paper() }
  const { answers, fields } = await foreseenAnswers({ questions, sent })
  expect(fields).toEqual({})
  const result = await withReceivedFiles(
    { forumSlug: 'sample', sent, answers, isNew: true, sender: { address: '203.0.113.1' }, now },
    (received) =>
      registerForForum({
        forumSlug: 'sample',
        input: makeRegistrationInput(number, { answers: received.answers }),
        sentFiles: received.sha256,
        idempotencyKey: key,
        actor: 'public',
        now,
      }),
    (made) => made.ok && !made.value.isReplay,
  )
  return result
}

test('the same form sent twice is one request: one registration, one answer, one file', async () => {
  const first = await sendForm(1, 'the-same-key-of-both')
  const again = await sendForm(1, 'the-same-key-of-both')
  expect(first).toMatchObject({ ok: true, value: { isReplay: false } })
  expect(again).toMatchObject({ ok: true, value: { isReplay: true } })
  expect(again.ok && first.ok && again.value.answer).toEqual(first.ok && first.value.answer)
  expect([
    await db.registration.count(),
    await db.uploadedFile.count({ where: { registrationId: { not: null } } }),
    await db.uploadedFile.count(),
    onDisk(),
  ]).toEqual([1, 1, 1, 1])
})

test('another file under the same key is another request', async () => {
  await sendForm(1, 'the-same-key-of-both')
  const { questions } = await offered()
  const other = { paper: new File([bytes.replace('1 0 obj', '2 0 obj')], 'paper.pdf') }
  const { answers } = await foreseenAnswers({ questions, sent: other })
  const received = await receiveFiles({ forumSlug: 'sample', sent: other, answers, now })
  const result = await registerForForum({
    forumSlug: 'sample',
    input: makeRegistrationInput(1, { answers: received.answers }),
    ...{ sentFiles: received.sha256, idempotencyKey: 'the-same-key-of-both', actor: 'public', now },
  })
  expect(result).toMatchObject({ ok: false, reason: 'idempotency_conflict' })
})

test('what comes to nothing leaves nothing, and what was claimed stays', async () => {
  const result = await sendForm(1, 'a-key-of-one-form')
  if (!result.ok) throw new Error(result.reason)
  const { id } = await db.uploadedFile.findFirstOrThrow()
  await discardFiles([id])
  expect([await db.uploadedFile.count(), onDisk()]).toEqual([1, 1])
  const sent = { paper: paper(), 'no-question': paper() }
  const { questions } = await offered()
  expect((await foreseenAnswers({ questions, sent })).fields).toEqual({
    'answers.no-question': ['unknown_value'],
  })
  const received = await receiveFiles({ forumSlug: 'sample', sent, answers: {}, now })
  await discardFiles(received.ids)
  expect([await db.uploadedFile.count(), onDisk()]).toEqual([1, 1])
})

test('one bad file of several takes the others with it', async () => {
  const sent = { paper: paper(), other: new File(['<html>'], 'x.html') }
  const received = await receiveFiles({ forumSlug: 'sample', sent, answers: {}, now })
  expect(received.fields).toEqual({ 'answers.other': ['bad_kind'] })
  expect([await db.uploadedFile.count(), onDisk()]).toEqual([0, 0])
})

test('where a later file throws, the earlier ones go too', async () => {
  await db.$executeRaw`ALTER TABLE uploaded_file ADD CONSTRAINT not_that CHECK (name <> 'other.pdf') NOT VALID`
  const sent = { paper: paper(), other: new File([bytes], 'other.pdf') }
  await expect(receiveFiles({ forumSlug: 'sample', sent, answers: {}, now })).rejects.toThrow()
  await db.$executeRaw`ALTER TABLE uploaded_file DROP CONSTRAINT not_that`
  expect([await db.uploadedFile.count(), onDisk()]).toEqual([0, 0])
})

test.each([
  ['too many write', () => Promise.reject(new Busy('too many are waiting'))],
  ['the database fails', () => db.$queryRaw`SELECT 1 / 0`.then(() => ({ ok: true }))],
  ['it is refused', () => Promise.resolve({ ok: false })],
])('where %s afterwards, no file stays', async (_, decide) => {
  const sending = { forumSlug: 'sample', sent: { paper: paper() }, answers: {}, now }
  const seen: number[] = []
  const outcome = withReceivedFiles({ ...sending, sender: { address: '203.0.113.1' } }, () => {
    seen.push(onDisk())
    return decide()
  })
  await outcome.catch(() => undefined)
  expect([seen, await db.uploadedFile.count(), onDisk()]).toEqual([[1], 0, 0])
})

describe('how much is received in a day', () => {
  const MB = 1_024 * 1_024
  const midday = new Date('2026-11-26T12:00:00Z')
  /** A file of so many bytes that is refused once it is looked at: what was sent counts. */
  const send = (size: number, sender: { address: string; subjectId?: string }, at = midday) =>
    withReceivedFiles(
      {
        ...{ forumSlug: 'sample', answers: {}, sender, now: at },
        sent: { paper: new File([new Uint8Array(size)], 'x') },
      },
      async () => ({ ok: true }),
    )
  const looked = { ok: false, reason: 'invalid', fields: { 'answers.paper': ['bad_kind'] } }
  const tooMuch = { ...looked, fields: { 'answers.paper': ['too_much_today'] } }
  /** So many bytes are left to be sent, as if all the others had come. */
  const leave = (bytes: number) =>
    db.rateWindow.updateMany({ data: { hits: (2_000 * MB - bytes) / 1_024 } })

  test('from one place, until the day is over', async () => {
    const place = { address: '2001:db8::1' }
    expect(await send(8 * MB, place)).toEqual(looked)
    await leave(4 * MB)
    expect(await send(4 * MB, { address: '2001:db8::2' })).toEqual(looked)
    expect(await send(1, place)).toEqual(tooMuch)
    expect(await send(1, { address: '2001:db8::3' })).toEqual(tooMuch)
    expect(await send(1, { address: '2001:db8:0:1::1' })).toEqual(looked)
    expect(await send(1, place, new Date('2026-11-27T00:00:00Z'))).toEqual(looked)
    expect(await db.uploadedFile.count()).toBe(0)
  })

  test('for one registration, wherever from; a form without files is not counted', async () => {
    const from = (number: number) => ({ address: `203.0.113.${number}`, subjectId: 'one' })
    for (let sent = 0; sent < 96; sent += 8) expect(await send(8 * MB, from(sent))).toEqual(looked)
    expect(await send(5 * MB, from(200))).toEqual(tooMuch)
    expect(await send(5 * MB, { ...from(200), subjectId: 'other' })).toEqual(looked)
    expect(await send(0, from(200))).toEqual({ ok: true })
  })

  test('behind a gateway for everybody there', async () => {
    await send(1, { address: '10.0.0.1' })
    await leave(0)
    expect(await send(8 * MB, { address: '10.0.0.1' })).toEqual(looked)
  })

  test('and counts no further than it can', async () => {
    await send(8 * MB, { address: '203.0.113.7' })
    await db.rateWindow.updateMany({ data: { hits: 2_147_483_000 } })
    expect(await send(8 * MB, { address: '203.0.113.7' })).toEqual(tooMuch)
  })
})

describe('a file that is to go', () => {
  const change = async (registrationId: string, remove: string[], sent = {}) => {
    const { questions } = await offered()
    const current = await getRegistration(registrationId)
    const before = current?.answers ?? {}
    const { answers } = await foreseenAnswers({ questions, sent, before, remove })
    const { name, phone, organisation, version } = current as NonNullable<typeof current>
    return withReceivedFiles(
      { forumSlug: 'sample', sent, answers, sender: { address: '203.0.113.1' }, now },
      (received) =>
        changeRegistration({
          ...{ registrationId, version, actor: 'public', now },
          input: {
            ...{ name, phone, organisation, ticketType: 'onsite', sessions: [] },
            answers: received.answers,
          },
        }),
    )
  }
  const registered = async () => {
    const result = await sendForm(1, 'a-key-of-one-form')
    if (!result.ok) throw new Error(result.reason)
    return result.value.registrationId
  }

  test('goes with its answer, its row and its bytes, and is told of as a change', async () => {
    const id = await registered()
    expect(await change(id, ['paper'])).toMatchObject({
      ok: true,
      value: { changed: ['answers.paper'] },
    })
    expect((await getRegistration(id))?.answers).toEqual({})
    expect([await db.uploadedFile.count(), onDisk()]).toEqual([0, 0])
  })

  test('stays while another is named, and gives way to one that comes with it', async () => {
    const id = await registered()
    expect(await change(id, ['no-question', 'diet'])).toMatchObject({ value: { changed: [] } })
    const before = (await getRegistration(id))?.answers.paper
    expect(await change(id, ['paper'], { paper: paper() })).toMatchObject({ ok: true })
    const after = (await getRegistration(id))?.answers.paper
    expect([typeof after, after === before]).toEqual(['string', false])
    expect([await db.uploadedFile.count(), onDisk()]).toEqual([1, 1])
  })

  test('does not go where it must be there', async () => {
    const id = await registered()
    await db.question.updateMany({ where: { slug: 'paper' }, data: { isRequired: true } })
    const result = await change(id, ['paper'])
    await db.question.updateMany({ where: { slug: 'paper' }, data: { isRequired: false } })
    expect(result).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { 'answers.paper': ['required'] },
    })
    expect([await db.uploadedFile.count({ where: { registrationId: id } }), onDisk()]).toEqual([
      1, 1,
    ])
  })
})

test('nobody new sends files before and after registration; unclaimed ones do not pile up', async () => {
  const { id: forumId } = await sampleForum()
  const sent = { paper: paper() }
  const closed = { isNew: true, now: new Date('2100-01-01') }
  const late = await receiveFiles({ forumSlug: 'sample', sent, answers: {}, ...closed })
  expect(late.fields).toEqual({ 'answers.paper': ['not_offered'] })
  const row = { forumId, name: 'x.pdf', mediaType: 'application/pdf', sha256: '0'.repeat(64) }
  await db.uploadedFile.createMany({
    data: Array.from({ length: 65 }, () => ({ ...row, sizeBytes: 8 * 1_024 * 1_024 })),
  })
  const full = await receiveFiles({ forumSlug: 'sample', sent, answers: {}, now })
  expect(full.fields).toEqual({ 'answers.paper': ['storage_full'] })
})

test('an answer to a retired question stays, with its file, when something else is changed', async () => {
  const result = await sendForm(1, 'a-key-of-one-form')
  if (!result.ok) throw new Error(result.reason)
  const { registrationId } = result.value
  await db.question.updateMany({ where: { slug: 'paper' }, data: { retiredAt: now } })
  const changed = await changeRegistration({
    registrationId,
    version: 1,
    input: {
      name: '荻花',
      phone: null,
      organisation: null,
      ticketType: 'onsite',
      sessions: [],
      answers: {},
    },
    actor: 'public',
    now,
  })
  expect(changed).toMatchObject({ ok: true, value: { changed: ['name'] } })
  expect(await db.answer.count({ where: { registrationId, question: { slug: 'paper' } } })).toBe(1)
  expect([await db.uploadedFile.count({ where: { registrationId } }), onDisk()]).toEqual([1, 1])
  expect((await getRegistration(registrationId))?.name).toBe('荻花')
})
