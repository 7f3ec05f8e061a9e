import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkpointsFile, linkHash, toLine } from '#lib/domain/audit/chain/utils.ts'
import { checkAudit } from '#lib/domain/audit/checking/mutations.ts'
import { verifyAudit } from '#lib/domain/audit/checking/queries.ts'
import { acceptRestored } from '#lib/domain/audit/sealing/mutations.ts'
import { getLastSeal } from '#lib/domain/audit/sealing/queries.ts'
import { createLook } from '#lib/jobs/audit-sealer.ts'
import { db } from '#lib/platform/db.ts'
import { asSuperuser, writeRows } from './writers.ts'

const now = new Date('2027-03-10T00:00:00Z')
const file = checkpointsFile()

const sealAll = () => createLook()(now)
const faults = async () =>
  (await verifyAudit()).faults.map(({ seq, kind }): [number, string] => [seq, kind])
/** The id of the row with this number. */
const rowOf = (seq: number) => `(SELECT "auditId" FROM audit_seal WHERE seq = ${seq})`

beforeEach(async () => {
  await asSuperuser('TRUNCATE audit, audit_seal')
  writeFileSync(file, '')
  await writeRows(600)
  await sealAll()
  expect(await faults()).toEqual([])
})

describe('who may do everything is found out', () => {
  test.each([
    ['who', `actor = 'somebody else'`],
    ['when', `at = at - interval '1 ms'`],
    ['what', `event = 'account.made'`],
    ['about whom', `"subjectId" = gen_random_uuid()`],
    ['where', `"forumId" = gen_random_uuid()`],
    ['the details', `details = details || '{"n": 1}'`],
  ])('when a row says otherwise %s', async (_, change) => {
    await asSuperuser(`UPDATE audit SET ${change} WHERE id = ${rowOf(500)}`)
    expect(await faults()).toEqual([[500, 'altered']])
  })

  test('when a row is deleted, with its seal or without', async () => {
    await asSuperuser(`DELETE FROM audit WHERE id = ${rowOf(501)}`)
    expect(await faults()).toEqual([[501, 'row_gone']])
    await asSuperuser('DELETE FROM audit_seal WHERE seq = 501')
    expect(await faults()).toEqual([[501, 'number_gone']])
    await asSuperuser('DELETE FROM audit_seal WHERE seq = 1')
    expect(await faults()).toEqual([
      [1, 'number_gone'],
      [501, 'number_gone'],
    ])
  })

  test('when rows change places', async () => {
    await asSuperuser(
      `UPDATE audit_seal SET "auditId" = -"auditId" WHERE seq IN (300, 301)`,
      `UPDATE audit_seal SET "auditId" = CASE seq WHEN 300 THEN -(SELECT "auditId" FROM audit_seal WHERE seq = 301) END WHERE seq = 300`,
      `UPDATE audit_seal SET "auditId" = (SELECT min(id) FROM audit AS a WHERE NOT EXISTS (SELECT 1 FROM audit_seal AS s WHERE s."auditId" = a.id)) WHERE seq = 301`,
    )
    expect(await faults()).toEqual([
      [300, 'altered'],
      [301, 'altered'],
    ])
  })

  test('when the tail is cut, and again when others have come in its place', async () => {
    await asSuperuser(
      `DELETE FROM audit WHERE id IN (SELECT "auditId" FROM audit_seal WHERE seq > 590)`,
      'DELETE FROM audit_seal WHERE seq > 590',
    )
    expect(await faults()).toEqual([[591, 'cut']])
    await writeRows(10)
    await sealAll()
    expect(await faults()).toEqual([[600, 'rewritten']])
  })

  test('when a link is appended by another hand', async () => {
    await writeRows(1)
    await asSuperuser(
      `INSERT INTO audit_seal (seq, "auditId", "sealedAt", hash) SELECT 601, max(id), now(), repeat('a', 64) FROM audit`,
    )
    expect(await faults()).toEqual([[601, 'altered']])
  })

  test('when the whole chain is reckoned anew over a changed row', async () => {
    await asSuperuser(`UPDATE audit SET actor = 'somebody else' WHERE id = ${rowOf(500)}`)
    await forgeFrom(500)
    expect(await faults()).toEqual([[600, 'rewritten']])
  })

  test('when the file has a line that was signed with another key', async () => {
    const line = toLine({ kind: 'restored', seq: 3, hash: 'a'.repeat(64), at: now.toISOString() })
    writeFileSync(file, `${line.replace(/.{4}"\}$/, '0000"}')}\n`, { flag: 'a' })
    expect(await faults()).toEqual([[3, 'forged_checkpoint']])
  })
})

/** Every hash from this number on as the sealer would have made it: no key is needed for that. */
async function forgeFrom(first: number): Promise<void> {
  const links = await db.$queryRaw<
    (Parameters<typeof linkHash>[2] & Parameters<typeof linkHash>[1])[]
  >`
    SELECT s.seq::float8 AS seq, to_char(s."sealedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "sealedAt",
           a.id::text, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, event,
           "forumId"::text, "subjectId"::text, actor, details::text
      FROM audit_seal AS s JOIN audit AS a ON a.id = s."auditId" WHERE s.seq >= ${first} ORDER BY s.seq`
  let { hash } = await db.auditSeal.findUniqueOrThrow({ where: { seq: first - 1 } })
  const statements: string[] = []
  for (const link of links) {
    hash = linkHash(hash, link, link)
    statements.push(`UPDATE audit_seal SET hash = '${hash}' WHERE seq = ${link.seq}`)
  }
  await asSuperuser(...statements)
}

test('nobody who is not above the rules can do any of it, and what is written stays', async () => {
  for (const table of ['audit', 'audit_seal', 'audit_check']) {
    await expect(db.$executeRawUnsafe(`TRUNCATE ${table}`)).rejects.toThrow('append-only')
    await expect(db.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow('append-only')
  }
  await expect(db.auditSeal.updateMany({ data: { hash: 'a'.repeat(64) } })).rejects.toThrow()
  await expect(db.auditCheck.updateMany({ data: { fault: null } })).rejects.toThrow()
  expect(await faults()).toEqual([])
})

describe('a database that was put back', () => {
  test('is short until an operator says so; then the chain goes on', async () => {
    await asSuperuser(
      `DELETE FROM audit WHERE id IN (SELECT "auditId" FROM audit_seal WHERE seq > 400)`,
      'DELETE FROM audit_seal WHERE seq > 400',
    )
    expect(await faults()).toEqual([[401, 'cut']])
    expect(await acceptRestored(now)).toEqual({ seq: 400 })
    await writeRows(5)
    await sealAll()
    const { seq, restored, faults: found } = await verifyAudit()
    expect([seq, found]).toEqual([406, []])
    expect(restored).toEqual([{ at: now.toISOString(), seq: 400, upTo: 600 }])
    const noted = await db.audit.findMany({ where: { event: 'audit.restored' } })
    expect(noted.map(({ details }) => details)).toEqual([{ seq: 400 }])
  })

  test('is not forgiven for what changed before it was put back', async () => {
    await acceptRestored(now)
    await asSuperuser(`UPDATE audit SET actor = 'somebody else' WHERE id = ${rowOf(1)}`)
    expect(await faults()).toEqual([[1, 'altered']])
  })
})

test('a line that a crash has cut off is no fault, and the next one stands by itself', async () => {
  const { length } = readFileSync(file)
  copyFileSync(file, `${file}.whole`)
  truncateSync(file, length - 40)
  await writeRows(1)
  await sealAll()
  const { faults: found, unreadable, checkpoints } = await verifyAudit()
  expect([found, unreadable, checkpoints]).toEqual([[], 1, 1])
})

test('what was found is noted, for those who read the audit', async () => {
  const { seq } = (await getLastSeal()) ?? { seq: 0 }
  await checkAudit(now)
  await asSuperuser(`UPDATE audit SET actor = 'somebody else' WHERE id = ${rowOf(500)}`)
  await checkAudit(now)
  const noted = await db.auditCheck.findMany({ orderBy: { id: 'asc' } })
  expect(noted.map(({ seq, faultSeq, fault }) => [Number(seq), faultSeq, fault])).toEqual([
    [seq, null, null],
    [seq, 500n, 'altered'],
  ])
})
