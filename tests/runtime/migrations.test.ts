import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, withClient } from '#scripts/database/databases.ts'
import { type Database, startDatabase } from '#scripts/database/start-database.ts'
import { applyMigrations } from '#scripts/migrations/apply.ts'
import { authorMigration, diffToSchema } from '#scripts/migrations/author.ts'
import { scratchDirectory } from './scratch.ts'

const scratch = scratchDirectory()
const schemaFolder = join(scratch.path, 'prisma')
const migrationsFolder = join(schemaFolder, 'migrations')
let server: Database

/** One of everything that has been lost or broken on this way before. */
const schema = `
generator client {
  provider        = "prisma-client"
  output          = "./generated"
  previewFeatures = ["partialIndexes"]
}
datasource db {
  provider = "postgresql"
}
enum Kind {
  forum
  congress
}
model Forum {
  id        String    @id @default(uuid(7)) @db.Uuid
  slug      String
  name      Json
  kind      Kind
  published Boolean   @default(false)
  startsAt  DateTime? @db.Timestamptz(3)
  body      String    @default("")

  @@unique([slug], where: raw("published"), map: "forum_slug_live")
  @@index([body(ops: raw("gin_trgm_ops"))], type: Gin, map: "forum_body_trgm")
}
`

const byHand = `
ALTER TABLE "Forum" ADD CONSTRAINT forum_slug_shape CHECK (slug ~ '^[a-z;-]+$');
CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.body := NEW.body || ';';
  RETURN NEW;
END;
$$;
CREATE TRIGGER forum_mark BEFORE INSERT ON "Forum" FOR EACH ROW EXECUTE FUNCTION mark();
`

beforeAll(async () => {
  server = await startDatabase({ dataDir: join(scratch.path, 'data') })
  mkdirSync(schemaFolder)
  writeFileSync(join(schemaFolder, 'schema.prisma'), schema)
})
afterAll(async () => {
  await server.stop()
  scratch.remove()
})

const now = new Date('2026-01-02T03:04:05Z')

describe('migrations', () => {
  test('are authored from the schema, applied once, and leave nothing to author', async () => {
    const options = { url: server.url, schemaFolder, migrationsFolder, now }
    const file = await authorMigration({ ...options, name: 'init' })
    expect(file).toBe(join(migrationsFolder, '20260102030405_init', 'migration.sql'))
    const script = readFileSync(file as string, 'utf8')
    writeFileSync(file as string, `CREATE EXTENSION IF NOT EXISTS pg_trgm;\n${script}${byHand}`)

    const url = await createDatabase(server.url, 'applied')
    expect(await applyMigrations(url, migrationsFolder)).toEqual(['20260102030405_init'])
    expect(await applyMigrations(url, migrationsFolder)).toEqual([])
    expect(await diffToSchema(url, schemaFolder)).toBe('')
    expect(await authorMigration({ ...options, name: 'nothing' })).toBeUndefined()

    const insert = `insert into "Forum" (id, slug, name, kind) values (gen_random_uuid(), $1, '{}', 'forum') returning body`
    await withClient(url, async (client) => {
      expect((await client.query(insert, ['eco-city'])).rows).toEqual([{ body: ';' }])
      await expect(client.query(insert, ['Eco City'])).rejects.toMatchObject({ code: '23514' })
    })
  })

  test('are applied once when two starts meet', async () => {
    const url = await createDatabase(server.url, 'met')
    const both = await Promise.all([
      applyMigrations(url, migrationsFolder),
      applyMigrations(url, migrationsFolder),
    ])
    expect(both.flat()).toEqual(['20260102030405_init'])
  })

  test('that fail leave nothing, and can be mended and applied', async () => {
    const url = await createDatabase(server.url, 'mended')
    await applyMigrations(url, migrationsFolder)
    const folder = join(migrationsFolder, '20260102030406_broken')
    const file = join(folder, 'migration.sql')
    mkdirSync(folder)
    writeFileSync(file, 'create table half (id int); select no_such_function();')
    await expect(applyMigrations(url, migrationsFolder)).rejects.toThrow(
      /^The migration "20260102030406_broken" failed and was undone whole: .*no_such_function.*\(line 1\)$/,
    )
    writeFileSync(file, 'create table half (id int);')
    expect(await applyMigrations(url, migrationsFolder)).toEqual(['20260102030406_broken'])
  })

  test('that were edited after they were applied are refused, and so are unknown ones', async () => {
    const url = await createDatabase(server.url, 'edited')
    await applyMigrations(url, migrationsFolder)
    const file = join(migrationsFolder, '20260102030406_broken', 'migration.sql')
    appendFileSync(file, '\n-- a word more')
    await expect(applyMigrations(url, migrationsFolder)).rejects.toThrow(
      /^The migration "20260102030406_broken" was edited after it was applied/,
    )
    const empty = join(scratch.path, 'empty')
    mkdirSync(empty)
    await expect(applyMigrations(url, empty)).rejects.toThrow(
      /which this version of the portal does not know/,
    )
  })
})
