import { readdirSync, rmSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GET } from '#app/documents/[file]/route.ts'
import { createAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { FILES_MAX, FORUM_FILES_MAX_BYTES } from '#lib/domain/agreements/files/constants.ts'
import { addAgreementFile, removeAgreementFile } from '#lib/domain/agreements/files/mutations.ts'
import { listAgreementFiles, readForumFile } from '#lib/domain/agreements/files/queries.ts'
import { getAgreement } from '#lib/domain/agreements/queries.ts'
import { sweepFiles } from '#lib/domain/registrations/files/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { filesDirectory } from '#lib/platform/storage/file-store.ts'
import { hostileUploads } from '../../factories/hostile-uploads.ts'
import { auditOf, makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers add the texts of agreements as PDF; readers get them once they may see the agreement. */

const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\nstartxref\n0\n%%EOF\n`, 'latin1')
const plain = pdf('1 0 obj\n<< /Type /Catalog >>\nendobj')

let forumId: string
let shen: string
let agreement: { id: string; slug: string }
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
  await db.agreementFile.deleteMany()
  rmSync(filesDirectory(), { recursive: true, force: true })
  const made = await createAgreement({
    ...{ forumId, actor: shen, now },
    input: {
      ...{ 'title.zh-Hans': '湿地文本', kind: 'memorandum', kindAsPrinted: '备忘录' },
      ...{ scope: 'single', placement: 'at_forum', partyForm: 'bilateral' },
    },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  agreement = await db.agreement.findUniqueOrThrow({ where: { slug: made.value.slug } })
})
afterEach(async () => {
  await db.agreement.deleteMany({ where: { id: agreement.id } })
})

const add = (over: Partial<Parameters<typeof addAgreementFile>[0]> = {}) =>
  addAgreementFile({
    ...{ forumId, actor: shen, slug: agreement.slug, now, bytes: plain },
    ...{ input: { 'title.zh-Hans': '协议全文' }, name: '../../协议\u202e全文.exe.pdf', ...over },
  })
const added = async (over: Parameters<typeof add>[0] = {}) => {
  const result = await add(over)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}
const ask = (id: string) =>
  GET(new Request('https://forums.test/'), { params: Promise.resolve({ file: `${id}.pdf` }) })
const onDisk = () => {
  try {
    return readdirSync(filesDirectory(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
  } catch {
    return []
  }
}
const open = (data: object = {}) =>
  db.agreement.update({ where: { id: agreement.id }, data: { state: 'signed', ...data } })

test('readers get it exactly while they may see its agreement; its organisers always do', async () => {
  const id = await added()
  const says = async () => (await ask(id)).status
  expect(await says()).toBe(404)
  await open({ embargoedUntil: new Date(Date.now() + 60_000) })
  expect(await says()).toBe(404)
  expect(await getAgreement(agreement.slug, { now })).toBeNull()
  await open({ embargoedUntil: new Date(Date.now() - 60_000) })
  expect(await says()).toBe(200)
  const detail = await getAgreement(agreement.slug, { now: new Date() })
  expect(detail?.documents).toEqual([
    { title: { 'zh-Hans': '协议全文' }, address: `/documents/${id}.pdf`, citations: [] },
  ])
  await open({ embargoedUntil: null, state: 'voided', voidReason: '有误' })
  expect(await says()).toBe(404)
  await open({ voidReason: null, retiredAt: now })
  expect(await says()).toBe(404)
  await open({ retiredAt: null })
  expect(await says()).toBe(200)
  expect((await readForumFile(forumId, agreement.slug, id))?.bytes).toEqual(plain)
  const other = await db.forum.findFirstOrThrow({ where: { slug: 'jingmen-2017' } })
  expect(await readForumFile(other.id, agreement.slug, id)).toBeNull()
  expect(await readForumFile(forumId, 'another', id)).toBeNull()
})

test('it goes out as something that is saved, in no cache, under a name that is none of a path', async () => {
  const id = await added()
  await open()
  const response = await ask(id)
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="____.pdf"; filename*=UTF-8''${encodeURIComponent('协议全文')}.pdf`,
    'content-type': 'application/pdf',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
  expect(Buffer.from(await response.arrayBuffer())).toEqual(plain)
  for (const other of ['', id.toUpperCase(), `${id}x`, '../../etc/passwd', crypto.randomUUID()]) {
    expect([other, (await ask(other)).status]).toEqual([other, 404])
  }
})

test('it stands in the audit with its diff, and goes with its bytes', async () => {
  const id = await added()
  expect(onDisk()).toEqual([id])
  expect((await auditOf(agreement.id)).at(-1)).toMatchObject({
    ...{ event: 'agreement.file_added', actor: shen, forumId },
    details: {
      changes: {
        'title.zh-Hans': { from: '', to: '协议全文' },
        file: { from: '', to: '协议全文.pdf' },
      },
    },
  })
  const call = { forumId, actor: shen, slug: agreement.slug, now, id }
  const other = await db.forum.findFirstOrThrow({ where: { slug: 'jingmen-2017' } })
  for (const over of [{ forumId: other.id }, { slug: 'another' }, { id: crypto.randomUUID() }]) {
    expect(await removeAgreementFile({ ...call, ...over })).toEqual({
      ok: false,
      reason: 'not_found',
    })
  }
  expect(await removeAgreementFile(call)).toEqual({ ok: true, value: null })
  expect([onDisk(), await listAgreementFiles(agreement.id)]).toEqual([[], []])
  expect((await auditOf(agreement.id)).at(-1)).toMatchObject({
    event: 'agreement.file_removed',
    details: { changes: { file: { from: '协议全文.pdf', to: '' } } },
  })
  expect(await removeAgreementFile(call)).toEqual({ ok: false, reason: 'not_found' })
})

test('T48: nothing of the hostile uploads is taken but a plain PDF', async () => {
  const wrong: string[] = []
  for (const { what, bytes, becomes } of await hostileUploads()) {
    const answer = await add({ bytes })
    const said = answer.ok ? 'kept' : 'fields' in answer ? answer.fields.file?.[0] : answer.reason
    const expected = /^(?:empty|file_too_large)$/.test(becomes)
      ? becomes
      : ({
          PDF: 'kept',
          'PDF with JavaScript': 'active_content',
          'PDF that starts a program': 'active_content',
          'PDF and JavaScript': 'bad_file',
        }[what] ?? 'bad_kind')
    if (said !== expected) wrong.push(`${what}: ${said}, not ${expected}`)
  }
  expect(wrong).toEqual([])
  expect(onDisk().length).toBe(1)
})

describe('is refused', () => {
  test.each([
    [
      'without a title',
      { input: {} },
      { reason: 'invalid', fields: { 'title.zh-Hans': ['empty'] } },
    ],
    [
      'without a Chinese one',
      { input: { 'title.en': 'Text' } },
      { reason: 'invalid', fields: { 'title.zh-Hans': ['chinese_first'] } },
    ],
    ['without a file', { bytes: null }, { reason: 'pick' }],
    ['for what is not there', { slug: 'another' }, { reason: 'not_found' }],
    [
      'for what is not there, without a file',
      { slug: 'another', bytes: null },
      { reason: 'not_found' },
    ],
  ])('%s', async (_, over, expected) => {
    expect(await add(over)).toEqual({ ok: false, ...expected })
    expect([onDisk(), await listAgreementFiles(agreement.id)]).toEqual([[], []])
  })

  test('where there are ten, of however many at once, and where a forum has no more room', async () => {
    const answers = await Promise.all(Array.from({ length: FILES_MAX + 3 }, () => add()))
    expect(answers.filter(({ ok }) => ok).length).toBe(FILES_MAX)
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array(3).fill({ ok: false, reason: 'too_many_files' }),
    )
    const [first, ...rest] = await listAgreementFiles(agreement.id)
    expect(onDisk().sort()).toEqual([first, ...rest].map((file) => file?.id).sort())
    await db.agreementFile.update({
      where: { id: first?.id ?? '' },
      data: { sizeBytes: FORUM_FILES_MAX_BYTES },
    })
    expect(await add()).toEqual({ ok: false, reason: 'no_room' })
  })

  test('by a store that takes nothing: no row (T21); the sweep leaves what rows name', async () => {
    const id = await added()
    expect(await sweepFiles({ now: new Date(Date.now() + 25 * 3_600_000) })).toEqual({ removed: 0 })
    expect(onDisk()).toEqual([id])
    rmSync(filesDirectory(), { recursive: true, force: true })
    symlinkSync('/sys/kernel', filesDirectory())
    const answers = []
    for (let number = 0; number < 20; number += 1) answers.push(await add())
    rmSync(filesDirectory())
    expect(answers).toEqual(Array(20).fill({ ok: false, reason: 'storage_full' }))
    expect((await listAgreementFiles(agreement.id)).map((file) => file.id)).toEqual([id])
    expect(
      await removeAgreementFile({ forumId, actor: shen, slug: agreement.slug, now, id }),
    ).toMatchObject({ ok: true })
  })
})
