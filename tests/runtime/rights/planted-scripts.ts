import { SCRIPT_PAYLOADS } from '#tests/factories/script-payloads.ts'
import type { World } from './world.ts'

/** T50: scripts in every text of every row that the database lets one write. */

/** Nothing that anybody reads, or nothing that may be changed. */
const TABLES_LEFT = ['audit', 'audit_seal', 'audit_check', 'programme_version', 'rate_window']
/** Names by which things are found, and secrets: not texts of anybody's. */
const COLUMNS_LEFT =
  /^(?:id|slug|code|locale|timeZone|country|currency|mediaType|provider|subject|event|actor|nonce|transports|credentialId|challenge|keyHash|formKey|requestKey|key|responseBody|state|kind|status|nextPath|email|emailNorm|totpSecret|publicId|motif|\w*Hash|sha256)$/
/** In JSON, texts stand under a language, under a quotation, in a rich text, or alone. */
const TEXT_KEY = /(?:^|\.)(?:zh-Hans|zh-Hant|en|quote|from|to|text|href)$/

type Column = { name: string; type: 'text' | 'jsonb' | 'ARRAY' }
type Row = Record<string, unknown>

/** Of a question: what may be answered, and when it is asked. */
const RULES = /^(?:options|condition)$/
const EMPTY = { text: '', jsonb: { 'zh-Hans': '', en: '' }, ARRAY: [] } as const
/** Where a text in several languages is refused, a rich one is meant. */
const RICH = {
  'zh-Hans': {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: '',
            marks: [{ type: 'link', attrs: { href: '' } }, { type: 'bold' }],
          },
        ],
      },
    ],
  },
}

let next = 0
/** So many of the eighty, in turn. */
function payloads(count: number): string {
  return Array.from({ length: count }, () => SCRIPT_PAYLOADS[next++ % SCRIPT_PAYLOADS.length]).join(
    '\n',
  )
}

function planted(value: unknown, count: number, isText: boolean): unknown {
  if (typeof value === 'string') return isText ? payloads(count) : value
  if (Array.isArray(value)) return value.map((item) => planted(item, count, isText))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, planted(item, count, TEXT_KEY.test(key))]),
  )
}

/** Plants them, and returns how many texts of which column hold some. */
export async function plantScripts({ client }: World): Promise<Map<string, number>> {
  const done = new Map<string, number>()
  const { rows: tables } = await client.query<{ name: string; columns: Column[] }>(
    `select c.table_name as name, json_agg(json_build_object('name', column_name, 'type', data_type)) as columns
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY')
        and left(c.table_name, 1) <> '_' and not c.table_name = any($1)
      group by 1`,
    [TABLES_LEFT],
  )
  await client.query('begin')
  for (const { name, columns } of tables) {
    const texts = columns.filter((column) => !COLUMNS_LEFT.test(column.name))
    const { rows } = await client.query<Row>(`select ctid::text as at, * from "${name}"`)
    for (const column of texts) {
      for (const row of rows) {
        // What is not said yet is said, where it is a text and no rule.
        const isSaid = row[column.name] !== null
        if (!RULES.test(column.name)) row[column.name] ??= EMPTY[column.type]
        if (row[column.name] === null) continue
        // Eight stand in one text where so much may; else one.
        let isDone = (await tried(name, column, row, 8)) || (await tried(name, column, row, 1))
        if (!isDone && !isSaid && column.type === 'jsonb') {
          row[column.name] = RICH
          isDone = await tried(name, column, row, 8)
        }
        const key = `${name}.${column.name}`
        if (isDone) done.set(key, (done.get(key) ?? 0) + 1)
      }
    }
  }
  await client.query('commit')
  return done

  async function tried(table: string, { name, type }: Column, row: Row, count: number) {
    const value = planted(row[name], count, true)
    await client.query('savepoint one')
    try {
      const { rows } = await client.query<{ at: string }>(
        `update "${table}" set "${name}" = $1 where ctid = $2::tid returning ctid::text as at`,
        [type === 'jsonb' ? JSON.stringify(value) : value, row.at],
      )
      row.at = rows[0]?.at ?? row.at
      await client.query('release savepoint one')
      return rows.length === 1
    } catch {
      await client.query('rollback to savepoint one')
      return false
    }
  }
}
