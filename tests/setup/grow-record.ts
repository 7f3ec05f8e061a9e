import type { Client } from 'pg'

/** Tables whose rows lists are made of, with the rows to copy. */
const GROWING = ['person', 'organisation', 'forum_session', 'agreement', 'outcome', 'participation']

/**
 * Copies rows of the record until each of these tables holds about `rows` more; parents stay the
 * same, so the copies stand in the very lists that the pages show. Returns the rows of each table.
 */
export async function growRecord(client: Client, rows: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  // Order within a parent and the guards of hand-made content do not matter to a copy.
  await client.query('set session_replication_role = replica')
  for (const table of GROWING) {
    const { rows: columns } = await client.query<{ column_name: string }>(
      `select column_name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
    const names = columns.map(({ column_name }) => `"${column_name}"`).join(', ')
    const values = columns.map(({ column_name }) => copiedValue(column_name)).join(', ')
    await client.query(
      `insert into "${table}" (${names})
       select ${values} from (select * from "${table}" limit 50) as old
       cross join generate_series(1, $1::int / (select least(50, count(*)) from "${table}")::int + 1) as copy
       on conflict do nothing`,
      [rows],
    )
    const { rows: counted } = await client.query(`select count(*)::int as n from "${table}"`)
    counts[table] = counted[0].n
  }
  await client.query('set session_replication_role = origin')
  await client.query('analyze')
  return counts
}

function copiedValue(column: string): string {
  if (column === 'id') return 'gen_random_uuid()'
  if (column === 'slug') return `left(old.slug, 60) || '-' || copy || '-' || left(md5(old.slug), 6)`
  if (column === 'position') return 'old.position + copy * 1000'
  return `old."${column}"`
}
