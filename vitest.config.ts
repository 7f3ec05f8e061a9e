import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { TEST_SECRET } from './scripts/testing/test-secret.ts'

const root = import.meta.dirname
const shared = {
  // Next replaces this module by nothing on the server; so do tests.
  alias: { 'server-only': join(root, 'tests/setup/server-only.ts') },
  setupFiles: [join(root, 'tests/setup/unexpected.ts')],
}

export default defineConfig({
  resolve: { alias: shared.alias },
  test: {
    // An odd zone: 12:45 or 13:45 ahead of UTC, on the other side of the date line's bend.
    env: { TZ: 'Pacific/Chatham', NODE_ENV: 'test', SECRET: TEST_SECRET },
    // A process each: nothing on globalThis, no open connection and no setting leaks to the next file.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'guards',
          include: ['tests/architecture/**/*.test.ts'],
          setupFiles: shared.setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}',
            'tests/unit/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', 'prisma/generated/**'],
          setupFiles: shared.setupFiles,
        },
      },
      {
        extends: true,
        test: {
          // Starts and kills databases and whole portals of its own, one file after the other; the
          // build comes before it.
          name: 'runtime',
          fileParallelism: false,
          include: ['tests/runtime/**/*.test.ts'],
          setupFiles: shared.setupFiles,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          setupFiles: [...shared.setupFiles, join(root, 'tests/setup/own-database.ts')],
        },
      },
    ],
  },
})
