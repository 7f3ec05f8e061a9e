import type { Db } from '#lib/platform/db.ts'
import { keyOf, TABLES, type Table, type Unit } from './unit.ts'

type Model = { deleteMany(args: { where: Record<string, { in: string[] }> }): Promise<unknown> }

/** Takes loaded units out again, children before parents, in one transaction; units never loaded are no mistake. */
export async function removeUnits(db: Db, units: Unit[]): Promise<void> {
  const keys = units.map((unit) => unit.key)
  if ((await db.contentRecord.count({ where: { key: { in: keys } } })) === 0) return
  await db.$transaction(async (tx) => {
    for (const table of TABLES.toReversed()) {
      const ids = units.filter((unit) => unit.table === table).map((unit) => unit.row.id)
      if (ids.length === 0) continue
      // Parts of a unit go with it (ON DELETE CASCADE).
      await (tx as unknown as Record<Table, Model>)[table].deleteMany({
        where: { [keyOf(table)]: { in: ids } },
      })
    }
    await tx.contentRecord.deleteMany({ where: { key: { in: keys } } })
  })
}
