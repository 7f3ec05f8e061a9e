import { withClient } from '#scripts/database/databases.ts'

/** Counters of attempts are meant to move, whatever is attempted. */
const MAY_MOVE = new Set(['rate_window'])
/** Attempts that were denied are meant to be noted, once an hour each; so is each list that was taken along. */
const NOTED = `'authz.denied', 'registrations.exported', 'audit.exported', 'people.exported', 'agreements.exported',
  'team.exported', 'proposals.exported', 'completeness.exported', 'letters.exported'`
/** So is when somebody was last here; no other table has such a column. */
const MOVING_COLUMN = 'lastSeenAt'

/** Every table with its number of rows and a digest of them: equal before and after means nothing was written. */
export async function databaseDigest(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query(
      `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
        ORDER BY 1, 2`,
    )
    const entries: [string, string][] = []
    for (const { schema, name } of tables.filter((table) => !MAY_MOVE.has(table.name))) {
      const { rows } = await client.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '' ORDER BY line)), '') AS digest
           FROM (SELECT (to_jsonb(t) - '${MOVING_COLUMN}')::text AS line FROM "${schema}"."${name}" AS t
                  WHERE ${name === 'audit' ? `t.event NOT IN (${NOTED})` : 'true'}) AS lines`,
      )
      entries.push([`${schema}.${name}`, rows[0].digest])
    }
    return Object.fromEntries(entries)
  })
}
