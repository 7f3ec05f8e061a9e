import { countPageQueries } from './page-queries.ts'
import { record } from './results.ts'

const MOST = 8

/** What each kind of page asks of the database when it is rendered. */
export async function benchQueries(databaseUrl: string): Promise<void> {
  const counts = Object.entries(await countPageQueries(databaseUrl))
  record({
    name: 'database queries of a cold page',
    measured: counts.map(([name, count]) => `${name} ${count}`).join(', '),
    target: `at most ${MOST}`,
    isMet: counts.every(([, count]) => count <= MOST),
  })
}
