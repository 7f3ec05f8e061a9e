import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { type SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm'
import { type DatabaseError, Pool } from 'pg'

// pg_catalog's one-letter type. The adapter refuses it, and the catalogue is full of it.
const catalogueChar = 18
const text = 25

type DriverResult = { fields: { dataTypeID: number }[]; rows: unknown[] }
type Internals = {
  performIO: (query: SqlQuery) => Promise<DriverResult>
  queryRaw: (query: SqlQuery) => Promise<SqlResultSet>
  executeScript: (script: string) => Promise<void>
}

/** adapter-pg as the schema engine needs it; `pool` stays the caller's to close. */
class MigrationAdapter extends PrismaPg {
  /** what PostgreSQL said to the script that failed; the engine only says that one did */
  scriptError: Error | undefined

  override async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    const internals = adapter as unknown as Internals
    const performIO = internals.performIO.bind(adapter)
    const queryRaw = internals.queryRaw.bind(adapter)
    const charFields = new WeakMap<object, number[]>()
    internals.performIO = async (query) => {
      const result = await performIO(query)
      const indexes = [...result.fields.keys()].filter(
        (index) => result.fields[index]?.dataTypeID === catalogueChar,
      )
      for (const index of indexes) Object.assign(result.fields[index] ?? {}, { dataTypeID: text })
      charFields.set(result.rows, indexes)
      return result
    }
    internals.queryRaw = async (query) => {
      const result = await queryRaw(query)
      for (const index of charFields.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character
      }
      return result
    }
    // The adapter cuts a script at every `;`, function bodies included. Sent whole, PostgreSQL
    // parses it itself and runs it as one transaction: all of it or nothing.
    internals.executeScript = async (script) => {
      try {
        await pool.query(script)
      } catch (error) {
        this.scriptError = withLine(error as DatabaseError, script)
        throw error
      }
    }
    return adapter
  }
}

function withLine(error: DatabaseError, script: string): Error {
  if (!error.position) return error
  const line = script.slice(0, Number(error.position)).split('\n').length
  return new Error(`${error.message} (line ${line})`)
}

/** Runs `work` with Prisma's schema engine on one connection to `url`, closed afterwards. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  // A left-open pool would hold the engine's advisory lock and let the next apply wait for it.
  const pool = new Pool({ connectionString: url, max: 1, options: '-c timezone=UTC' })
  pool.on('error', () => {})
  const adapter = new MigrationAdapter(pool)
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    return await work(engine)
  } catch (error) {
    throw adapter.scriptError ?? error
  } finally {
    engine.free()
    await pool.end()
  }
}

export const noFilter = { externalTables: [], externalEnums: [] }

/** Every .prisma file below `folder`, as the engine wants them. */
export function readSchemaFiles(folder: string): SchemaContainer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.prisma'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).startsWith('generated'))
    .sort()
    .map((path) => ({ path, content: readFileSync(path, 'utf8') }))
}
