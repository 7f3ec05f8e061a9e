import { tool } from './command.ts'
import { report } from './report.ts'
import type { Tally } from './tally.ts'

/** The production build; it must not need a database, so it is given one that does not exist. */
export async function buildPart(): Promise<Tally> {
  const isBuilt = await report('build', async () => {
    const { code, output } = await tool('next/dist/bin/next', ['build'], {
      env: {
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      },
    })
    return code === 0 ? { ok: true } : { ok: false, output }
  })
  return { passed: isBuilt ? 1 : 0, failed: isBuilt ? 0 : 1, skipped: 0 }
}
