import { createHash } from 'node:crypto'
import type { Db } from '#lib/platform/db.ts'
import { ContentError } from '#prisma/content/problems.ts'
import { keyOf, type Part, type Row, TABLES, type Table, type Unit } from './unit.ts'

/** What a load did, in numbers of records. */
export type LoadReport = { created: number; updated: number; unchanged: number; kept: number }

type Tx = Omit<Db, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>
/** The few calls of a Prisma model that loading needs, the same for every table. */
type Model = {
  createMany(args: { data: Row[] }): Promise<unknown>
  update(args: { where: Row; data: Row }): Promise<unknown>
  upsert(args: { where: { id: string }; create: Row; update: Row }): Promise<unknown>
  deleteMany(args: { where: Row }): Promise<unknown>
  findMany(args: { where: Row; select: Row }): Promise<{ version: number }[]>
}

const modelOf = (tx: Tx, table: Table) => (tx as unknown as Record<Table, Model>)[table]

/** Join tables without an id of their own are replaced whole. */
const WITHOUT_ID: Table[] = ['sessionTheme', 'agreementRelation']
/** Written once and read by slug: no organiser edits it, so it has no version to compare. */
const LOAD_TIMEOUT_MS = 60_000

/**
 * Writes units in one transaction: new ones are created, ones whose content changed are updated unless somebody
 * has edited them since (then they are kept as they are), all others stay untouched. All or nothing.
 */
export async function loadUnits(db: Db, units: Unit[]): Promise<LoadReport> {
  requireUniqueKeys(units)
  return db.$transaction(
    async (tx) => {
      // The one lock that keeps two loads apart; waits for the other to finish.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('green-city-forums content'))`
      const known = new Map((await tx.contentRecord.findMany()).map((r) => [r.key, r]))
      const report: LoadReport = { created: 0, updated: 0, unchanged: 0, kept: 0 }
      const fresh: Unit[] = []
      const changed: Unit[] = []
      for (const unit of units) {
        const record = known.get(unit.key)
        if (record === undefined) fresh.push(unit)
        else if (record.hash === hashOf(unit)) report.unchanged += 1
        else changed.push(unit)
      }
      await createAll(tx, fresh)
      report.created = fresh.length
      for (const unit of changed) {
        const loadedVersion = known.get(unit.key)?.version ?? 1
        if (await updateUnedited(tx, unit, loadedVersion)) report.updated += 1
        else report.kept += 1
      }
      return report
    },
    { timeout: LOAD_TIMEOUT_MS, maxWait: LOAD_TIMEOUT_MS },
  )
}

function requireUniqueKeys(units: Unit[]): void {
  const seen = new Map<string, Unit>()
  const problems = units.flatMap((unit) => {
    const twin = seen.get(unit.key)
    seen.set(unit.key, unit)
    if (twin === undefined) return []
    const message = `says the same as ${twin.file}: ${twin.path} (${unit.key})`
    return [{ file: unit.file, path: unit.path, message }]
  })
  if (problems.length > 0) throw new ContentError(problems)
}

function hashOf(unit: Unit): string {
  return createHash('sha256')
    .update(JSON.stringify([unit.row, unit.parts.map((part) => part.rows)]))
    .digest('hex')
}

async function createAll(tx: Tx, units: Unit[]): Promise<void> {
  for (const table of TABLES) {
    const rows = units.flatMap((unit) => [
      ...(unit.table === table ? [keyed(unit)] : []),
      ...unit.parts.filter((part) => part.table === table).flatMap((part) => part.rows),
    ])
    if (rows.length > 0) await modelOf(tx, table).createMany({ data: rows })
  }
  await tx.contentRecord.createMany({
    data: units.map((unit) => ({ key: unit.key, hash: hashOf(unit), version: 1 })),
  })
}

function keyed({ table, row: { id, ...rest } }: Unit): Row {
  return { [keyOf(table)]: id, ...rest }
}

/** Brings a record to what the content now says; false, and nothing done, when somebody has edited it. */
async function updateUnedited(tx: Tx, unit: Unit, loadedVersion: number): Promise<boolean> {
  const { id, ...data } = unit.row
  const where = { [keyOf(unit.table)]: id }
  const model = modelOf(tx, unit.table)
  const [current] = await model.findMany({ where, select: { version: true } })
  if (current === undefined || current.version !== loadedVersion) return false
  await model.update({ where, data: await withoutUnseating(tx, unit, data) })
  for (const part of unit.parts) await replacePart(tx, part, id)
  await tx.contentRecord.update({ where: { key: unit.key }, data: { hash: hashOf(unit) } })
  return true
}

/** Seats that are taken stay: a session keeps at least as many places as people hold. */
async function withoutUnseating(tx: Tx, { table, row: { id } }: Unit, data: Omit<Row, 'id'>) {
  if (table !== 'sessionPlaces') return data
  const { taken } = await tx.sessionPlaces.findUniqueOrThrow({
    where: { sessionId: id },
    select: { taken: true },
  })
  return { ...data, capacity: Math.max(Number(data.capacity), taken) }
}

async function replacePart(tx: Tx, part: Part, ownerId: string): Promise<void> {
  const model = modelOf(tx, part.table)
  if (WITHOUT_ID.includes(part.table)) {
    await model.deleteMany({ where: { [part.owner]: ownerId } })
    if (part.rows.length > 0) await model.createMany({ data: part.rows })
    return
  }
  // Rows keep their ids, because others may point at them (who signed for a party).
  const ids = part.rows.map((row) => row.id as string)
  await model.deleteMany({ where: { [part.owner]: ownerId, id: { notIn: ids } } })
  for (const row of part.rows)
    await model.upsert({ where: { id: row.id as string }, create: row, update: row })
}
