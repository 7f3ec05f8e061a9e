import { type Client, Pool } from 'pg'
import { withClient } from '#scripts/database/databases.ts'

const url = () => process.env.DATABASE_URL as string

const INSERT = `INSERT INTO audit (event, actor, details) VALUES ($1, 'system', $2)`

/** As many rows as asked for, one after the other. */
export async function writeRows(count: number, details: object = {}): Promise<void> {
  await withClient(url(), async (client) => {
    for (let n = 0; n < count; n++) {
      await client.query(INSERT, ['account.signed_in', JSON.stringify({ n, ...details })])
    }
  })
}

/** Many at once, in transactions of five rows that commit when they like. */
export async function writeTogether(writers: number, rowsEach: number): Promise<void> {
  const pool = new Pool({ connectionString: url(), max: 25 })
  const inTransaction = 5
  async function write(writer: number): Promise<void> {
    for (let row = 0; row < rowsEach; row += inTransaction) {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        for (let n = 0; n < inTransaction; n++) {
          const details = JSON.stringify({ writer, row: row + n, name: 'a\r\nforged line' })
          await client.query(INSERT, ['account.signed_in', details])
        }
        await client.query('COMMIT')
      } finally {
        client.release()
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  await pool.end()
}

/** What somebody does who may do everything, triggers included. */
export function asSuperuser(...statements: string[]): Promise<void> {
  return withClient(url(), async (client) => {
    await client.query('SET session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  })
}

/** A transaction that has written a row and not ended yet. */
export async function openWriter(client: Client): Promise<{ commit: () => Promise<void> }> {
  await client.query('BEGIN')
  await client.query(INSERT, ['account.signed_in', '{"late": true}'])
  return { commit: async () => void (await client.query('COMMIT')) }
}
