import type { Db, Tx } from '#lib/platform/db.ts'
import { keyOf, TABLES, type Table, type Unit } from './unit.ts'

type Model = { deleteMany(args: { where: Record<string, { in: string[] }> }): Promise<unknown> }

/** Takes loaded units out again, children before parents, in one transaction; units never loaded are no mistake. */
export async function removeUnits(db: Db, units: Unit[]): Promise<void> {
  const keys = units.map((unit) => unit.key)
  if ((await db.contentRecord.count({ where: { key: { in: keys } } })) === 0) return
  await db.$transaction(async (tx) => {
    await removeAdded(tx, units)
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

/** What organisers have added to a programme goes first: it stands in blocks and rooms that go with the units. */
async function removeAdded(tx: Tx, units: Unit[]): Promise<void> {
  const idsOf = (wanted: Table) =>
    units.filter(({ table }) => table === wanted).map(({ row }) => row.id)
  const added = await tx.forumSession.findMany({
    where: { forumId: { in: idsOf('forum') }, id: { notIn: idsOf('forumSession') } },
    select: { id: true },
  })
  const ids = added.map(({ id }) => id)
  await tx.appearance.deleteMany({ where: { sessionId: { in: ids } } })
  await tx.forumSession.updateMany({ where: { id: { in: ids } }, data: { parentId: null } })
  await tx.forumSession.deleteMany({ where: { id: { in: ids } } })
}
