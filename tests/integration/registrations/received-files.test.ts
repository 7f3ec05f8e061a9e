import { readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { changeRegistration } from '#lib/domain/registrations/changes/mutations.ts'
import { discardFiles } from '#lib/domain/registrations/files/mutations.ts'
import { foreseenAnswers, receiveFiles } from '#lib/domain/registrations/forms/mutations.ts'
import { registerForForum } from '#lib/domain/registrations/mutations.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import { getRegistrationOffer } from '#lib/domain/registrations/queries.ts'
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
  const received = await receiveFiles({ forumSlug: 'sample', sent, answers, isNew: true, now })
  const result = await registerForForum({
    forumSlug: 'sample',
    input: makeRegistrationInput(number, { answers: received.answers }),
    sentFiles: received.sha256,
    idempotencyKey: key,
    actor: 'public',
    now,
  })
  if (!result.ok || result.value.isReplay) await discardFiles(received.ids)
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
