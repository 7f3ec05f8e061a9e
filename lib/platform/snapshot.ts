import 'server-only'
import { Prisma } from '#prisma/generated/client.ts'
import type { Db, Tx } from './db-client.ts'

/** Longer than any list takes; each of its statements has the limit of every other. */
const PATIENCE_MS = 120_000

/** Rows that come at once: decoding them takes a millisecond or two. */
const ROWS_AT_ONCE = 100

/** Reads what belongs together as it was at one moment, whatever is written meanwhile. */
export const inSnapshot = <T>(
  db: Pick<Db, '$transaction'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  db.$transaction(work, {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
    timeout: PATIENCE_MS,
  })

/** All rows of a query in its order, read in small parts: found and put in order once, and never all in memory. */
export async function* rowsOf<Row>(tx: Tx, query: Prisma.Sql): AsyncGenerator<Row> {
  await tx.$executeRaw`DECLARE listed NO SCROLL CURSOR FOR ${query}`
  for (;;) {
    const part = await tx.$queryRaw<Row[]>`FETCH ${Prisma.raw(`${ROWS_AT_ONCE}`)} FROM listed`
    yield* part
    if (part.length < ROWS_AT_ONCE) break
  }
  await tx.$executeRaw`CLOSE listed`
}
