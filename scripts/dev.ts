import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { childEnvironment, env } from '#lib/platform/env.ts'
import { run } from './console/steps.mjs'
import { projectDir } from './migrations/paths.ts'
import { prepareDatabase } from './portal/prepare.ts'
import { stopRequested } from './portal/stop-signals.ts'
import { assertPortFree } from './portal/web.ts'

const require = createRequire(import.meta.url)

/** Database, content and `next dev`; a database that already runs on the same data is shared. */
await run(async () => {
  const stop = stopRequested()
  await assertPortFree(env.HOST, env.PORT)
  const database = await prepareDatabase({ attach: true })
  try {
    const cli = require.resolve('next/dist/bin/next')
    const args = [cli, 'dev', '--hostname', env.HOST, '--port', String(env.PORT)]
    const child = spawn(process.execPath, args, {
      cwd: projectDir,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: childEnvironment({
        DATABASE_URL: database.url,
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'development',
      }),
    })
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    stop.then(() => child.kill('SIGTERM'))
    await ended
  } finally {
    await database.stop()
  }
})
process.exit()
