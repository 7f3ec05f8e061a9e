import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

export type Trace = { table: string; word: string; rows: number }

/**
 * The tables that hold one of these words anywhere: each row is looked through as the text of all its columns, so no
 * column can be forgotten. A hit is the table, the word, and in how many rows it stands.
 */
export async function findTraces(words: readonly string[], url = process.env.DATABASE_URL) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    )
    const hits: Trace[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<Omit<Trace, 'table'>>(
        `SELECT word, count(*)::int AS rows FROM "${name}" AS t, unnest($1::text[]) AS word WHERE position(lower(word) IN lower(t::text)) > 0 GROUP BY word ORDER BY word`,
        [words],
      )
      hits.push(...rows.map((hit) => ({ table: name, ...hit })))
    }
    return hits
  } finally {
    await client.end()
  }
}

/** Files below a directory whose bytes hold one of these words. */
export function findFiles(words: readonly string[], directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path, 'latin1')
      return words.some((word) => bytes.includes(Buffer.from(word).toString('latin1')))
    })
}
