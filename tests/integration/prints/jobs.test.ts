import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LEASE_MS, MAX_TRIES } from '#lib/domain/prints/constants.ts'
import {
  askPrint,
  claimPrint,
  finishPrint,
  missPrint,
  notePrinted,
  sweepPrints,
} from '#lib/domain/prints/mutations.ts'
import {
  countUnnamed,
  getJob,
  listJobs,
  listPrintChoices,
  listPrinted,
  readPrint,
} from '#lib/domain/prints/queries.ts'
import type { PrintChoice } from '#lib/domain/prints/types.ts'
import { erasePerson } from '#lib/domain/privacy/erasure/mutations.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { sweepFiles } from '#lib/domain/registrations/files/mutations.ts'
import { printNext } from '#lib/jobs/printer.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { filesDirectory } from '#lib/platform/storage/file-store.ts'
import { freshSample, made, now, sampleForum } from '../registrations/sample.ts'
import { textOf } from './pdf-text.ts'

const EVERYBODY: PrintChoice = {
  ...{ group: 'registered', size: '90x130', ticketType: null, status: null },
  ...{ organisation: null, code: null, changedAfter: null, session: null },
}
const ACTOR = '00000000-0000-4000-8000-000000000001'
const later = (ms: number) => new Date(now.getTime() + ms)

async function fresh() {
  await freshSample()
  await db.printJob.deleteMany()
  return (await sampleForum()).id
}
const ask = async (forumId: string, choice: Partial<PrintChoice> = {}, at = now) =>
  askPrint({
    ...{ forumId, kind: 'badges', locale: 'zh', actor: ACTOR, now: at },
    choice: { ...EVERYBODY, ...choice },
  })
const asked = async (...call: Parameters<typeof ask>) => {
  const answer = await ask(...call)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value
}
const kept = () =>
  existsSync(filesDirectory())
    ? readdirSync(filesDirectory(), { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      ).length
    : 0
const names = async (forumId: string, choice: Partial<PrintChoice>) =>
  (await listPrinted(forumId, { ...EVERYBODY, ...choice })).map(({ name }) => name)

test('asked for twice is one job, and one row of the audit', async () => {
  const forumId = await fresh()
  await made(1)
  const before = await db.audit.count({ where: { event: 'prints.asked' } })
  const answers = await Promise.all([asked(forumId), asked(forumId), asked(forumId)])
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await db.audit.count({ where: { event: 'prints.asked' } })).toBe(before + 1)
  // Another choice is another job.
  expect((await asked(forumId, { size: 'a6' })).isNew).toBe(true)
})

test('a job becomes a file with everybody’s name, in pages of the right size', async () => {
  const forumId = await fresh()
  await made(1, { name: '林晓 Lin Xiao', organisation: '绿城设计院' })
  await made(2, { name: '阿布都热合曼·买买提', organisation: '河海大学' })
  const { id } = await asked(forumId)
  expect(await printNext()).toBe(true)
  expect(await printNext()).toBe(false)
  expect(await getJob(forumId, id)).toMatchObject({ state: 'done', done: 2, total: 2 })
  const file = await readPrint(forumId, id)
  const bytes = file?.bytes ?? Buffer.alloc(0)
  const sizes = bytes.toString('latin1').match(/(?<=\/MediaBox \[0 0 )[\d. ]+/g) ?? []
  const mm = sizes.map((size) =>
    size.split(' ').map((side) => Math.round((Number(side) * 25.4) / 72)),
  )
  expect(mm).toEqual(Array.from({ length: 4 }, () => [90, 130]))
  const rows = await db.registration.findMany({
    orderBy: { seq: 'asc' },
    select: {
      code: true,
      ticketType: { select: { name: true } },
      forum: { select: { name: true } },
    },
  })
  const [lin, abdu] = rows
  const forum = toText(rows[0]?.forum.name ?? {})
  const type = toText(rows[0]?.ticketType.name ?? {})
  const badge = (lines: (string | undefined)[]) => [
    ...[forum['zh-Hans'], forum.en ?? '', ...lines],
    ...[type['zh-Hans'], type.en?.toUpperCase()],
  ]
  const first = badge(['阿布都热合曼·', '买买提', '河海大学', abdu?.code])
  const second = badge(['林晓', 'Lin Xiao', '绿城设计院', lin?.code])
  expect(textOf(bytes)).toEqual([first, first, second, second])
  // Of a font of ten megabytes it holds what it draws.
  expect(bytes.length).toBeLessThan(200_000)
  expect(await readPrint(ACTOR, id)).toBeNull()
})

test('those who hold a place are printed, and exactly those who were chosen', async () => {
  const forumId = await fresh()
  const [lin] = await Promise.all([
    made(1, { name: '林晓', organisation: '绿城设计院' }),
    made(2, { name: '陈石', organisation: '河海大学', ticketType: 'online' }),
    made(3, { name: '江舟', organisation: null }),
  ])
  const left = await made(4, { name: '周退' })
  await db.registration.update({ where: { id: left }, data: { status: 'cancelled' } })
  const { code } = await db.registration.findUniqueOrThrow({ where: { id: lin } })
  expect(await names(forumId, {})).toEqual(['陈石', '江舟', '林晓'])
  expect(await names(forumId, { ticketType: 'online' })).toEqual(['陈石'])
  expect(await names(forumId, { organisation: '设计' })).toEqual(['林晓'])
  expect(await names(forumId, { code })).toEqual(['林晓'])
  expect(await names(forumId, { status: 'attended' })).toEqual([])
  const { updatedAt } = await db.registration.update({
    where: { id: lin },
    data: { organisation: '绿城规划院', updatedAt: later(60_000) },
  })
  const changedAfter = new Date(updatedAt.getTime() - 1).toISOString()
  expect(await names(forumId, { changedAfter })).toEqual(['林晓'])
  expect(await names(ACTOR, {})).toEqual([])
  expect(await ask(forumId, { organisation: '无' })).toEqual({ ok: false, reason: 'nobody' })
})

test('whom the programme names is printed once, in both scripts and with a word for what they are', async () => {
  const forumId = await fresh()
  const people = await listPrinted(forumId, { ...EVERYBODY, group: 'programme' })
  expect(people.length).toBeGreaterThan(0)
  expect(new Set(people.map(({ key }) => key)).size).toBe(people.length)
  for (const { role, roleName, token } of people) {
    expect(['speaker', 'moderator', 'signatory', 'guest']).toContain(role)
    expect([roleName['zh-Hans'] !== '', token]).toEqual([true, null])
  }
})

test('of a team all who have a name are printed, and whoever is erased leaves no file', async () => {
  const forumId = await fresh()
  const other = await db.forum.findFirstOrThrow({ where: { id: { not: forumId } } })
  const member = async (email: string, name: string | null, over: object = {}, at = forumId) => {
    const { id } = await db.account.create({
      data: { email, emailNorm: email, name, locale: 'zh', ...over },
    })
    await db.forumRole.createMany({
      data: ['editor' as const, 'check_in' as const].map((role) => ({
        ...{ accountId: id, forumId: at, role, createdAt: now },
      })),
    })
    return id
  }
  const before = await countUnnamed(forumId)
  await member('team-1@example.com', '苇岸 Wei An')
  await member('team-2@example.com', null)
  await member('team-3@example.com', '停用的人', { disabledAt: now })
  await member('team-4@example.com', '别处的人', {}, other.id)
  const printed = await listPrinted(forumId, { ...EVERYBODY, group: 'team' })
  expect(printed.filter(({ key }) => key.startsWith('team-'))).toEqual([
    {
      ...{ key: 'team-1@example.com', name: '苇岸', latin: 'Wei An', organisation: null },
      ...{ role: 'staff', roleName: { 'zh-Hans': '工作人员', en: 'Staff' }, shade: 0, token: null },
    },
  ])
  expect(await countUnnamed(forumId)).toBe(before + 1)
  expect(await names(forumId, { group: 'team', code: 'ABCD' })).toEqual([])
  const { id } = await asked(forumId, { group: 'team' })
  await printNext()
  const pages = textOf((await readPrint(forumId, id))?.bytes ?? Buffer.alloc(0))
  expect(pages.filter((lines) => lines.includes('苇岸') && lines.includes('STAFF'))).toHaveLength(2)
  const erased = await erasePerson({
    ...{ emailNorm: 'team-1@example.com', actor: 'person', now: new Date() },
  })
  expect(erased).toMatchObject({ ok: true })
  expect(await readPrint(forumId, id)).toBeNull()
  await db.account.deleteMany({ where: { email: { startsWith: 'team-' } } })
})

test('a worker that died loses its job to the next, and nothing that it still says counts', async () => {
  const forumId = await fresh()
  await made(1)
  const { id } = await asked(forumId)
  const first = await claimPrint(now)
  expect(await claimPrint(later(LEASE_MS - 1))).toBeNull()
  const second = await claimPrint(later(LEASE_MS + 1))
  if (!first || !second) throw new Error('not claimed')
  expect([first.id, second.id]).toEqual([id, id])
  const before = kept()
  const said = { done: 1, total: 1, now }
  expect(await notePrinted(first, said)).toBe(false)
  expect(await finishPrint(first, { bytes: Buffer.from('%PDF'), total: 1, now })).toBe(false)
  expect(kept()).toBe(before)
  expect(await notePrinted(second, said)).toBe(true)
  expect(await finishPrint(second, { bytes: Buffer.from('%PDF-2'), total: 1, now })).toBe(true)
  expect((await readPrint(forumId, id))?.bytes.toString()).toBe('%PDF-2')
})

test('a job that goes wrong each time is said to have failed', async () => {
  const forumId = await fresh()
  await made(1)
  const { id } = await asked(forumId)
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const job = await claimPrint(now)
    if (!job) throw new Error('not claimed')
    await missPrint(job, now)
  }
  expect(await claimPrint(now)).toBeNull()
  expect(await getJob(forumId, id)).toMatchObject({ state: 'failed', endedAt: now })
  // And so is one at which every worker dies.
  await asked(forumId)
  let at = now
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    expect(await claimPrint(at)).not.toBeNull()
    at = new Date(at.getTime() + LEASE_MS + 1)
  }
  expect(await claimPrint(at)).toBeNull()
})

test('whoever is erased leaves no file behind, also not one that is being drawn', async () => {
  const forumId = await fresh()
  const id = await made(1, { name: '林晓' })
  await made(2)
  const before = kept()
  const printed = await asked(forumId)
  await printNext()
  await asked(forumId, { size: 'a6' })
  const drawing = await claimPrint(now)
  expect(kept()).toBe(before + 1)
  const { emailNorm } = await db.registration.findUniqueOrThrow({ where: { id } })
  expect(await erasePerson({ emailNorm, actor: 'person', now: new Date() })).toMatchObject({
    ok: true,
  })
  expect([kept(), await db.printJob.count()]).toEqual([before, 0])
  expect(await readPrint(forumId, printed.id)).toBeNull()
  if (!drawing) throw new Error('not claimed')
  const late = { bytes: Buffer.from('%PDF'), total: 2, now }
  expect(await finishPrint(drawing, late)).toBe(false)
  expect(kept()).toBe(before)
})

test('a file is kept for three days, and the sweep of lost files leaves it alone', async () => {
  const forumId = await fresh()
  await made(1)
  const before = kept()
  const { id } = await asked(forumId)
  await printNext()
  await sweepFiles({ now: later(2 * 86_400_000) })
  expect((await readPrint(forumId, id))?.bytes.length).toBeGreaterThan(0)
  expect(await sweepPrints(later(2 * 86_400_000))).toBe(0)
  expect(await sweepPrints(later(3 * 86_400_000 + 1))).toBe(1)
  expect([kept() <= before, await getJob(forumId, id)]).toEqual([true, null])
})

test('what the page reads are as many queries as it says, however many people there are', async () => {
  const forumId = await fresh()
  await made(1)
  await made(2)
  await asked(forumId)
  const counted = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await counted(() => listPrinted(forumId, EVERYBODY))).toBe(1)
  expect(await counted(() => listPrinted(forumId, { ...EVERYBODY, group: 'programme' }))).toBe(1)
  expect(await counted(() => listJobs(forumId))).toBe(1)
  expect(await counted(() => listPrintChoices(forumId))).toBe(2)
})
