import { actionIdSettings } from '#scripts/portal/action-ids.ts'
import { recordBuild } from '#scripts/portal/build.ts'
import { tool } from './command.ts'
import { type Outcome, report } from './report.ts'
import type { Tally } from './tally.ts'

/** The production build; it must not need a database, so it is given one that does not exist. */
export async function buildPart(): Promise<Tally> {
  const isBuilt = await report('build', async () => {
    let outcome: Outcome = { ok: true }
    try {
      // Recorded, so that the tests of `npm start` find it built and do not build it again.
      await recordBuild(async () => {
        const { code, output } = await tool('next/dist/bin/next', ['build'], {
          env: {
            NODE_ENV: 'production',
            NEXT_TELEMETRY_DISABLED: '1',
            DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
            ...actionIdSettings(),
          },
        })
        if (code !== 0) throw new Error(output)
      })
    } catch (error) {
      outcome = { ok: false, output: (error as Error).message }
    }
    return outcome
  })
  return { passed: isBuilt ? 1 : 0, failed: isBuilt ? 0 : 1, skipped: 0 }
}
