import { db } from '#lib/platform/db.ts'
import { until } from '../letters/workers.ts'

type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0]

/** Whether somebody waits for what another holds. */
export const isWaiting = async () => {
  const [row] = await db.$queryRaw<{ waiting: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock') AS waiting`
  return row?.waiting === true
}

/** Begins the work where another connection holds what it needs, and does something there before it lets go. */
export async function meanwhile<T>(
  work: () => Promise<T>,
  { hold, change }: Record<'hold' | 'change', (tx: Tx) => Promise<unknown>>,
): Promise<T> {
  const { promise: begun, resolve: begin } = Promise.withResolvers<Promise<T>[]>()
  const other = db.$transaction(async (tx) => {
    await hold(tx)
    const working = work()
    working.catch(() => undefined)
    begin([working])
    await until(isWaiting, 5_000)
    await change(tx)
  })
  const [working] = await begun
  await other
  return working as Promise<T>
}
