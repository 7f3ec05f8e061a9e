import { defineConfig } from 'prisma/config'

// Generate, validate and format never call the schema engine, but the CLI downloads its binary
// before it looks; any existing executable satisfies it, and nothing is fetched.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
})
