import { tool } from './command.ts'
import { report } from './report.ts'
import type { Tally } from './tally.ts'

interface Check {
  label: string
  run: () => Promise<{ code: number; output: string }>
}

const CHECKS: readonly Check[] = [
  {
    label: 'lint',
    run: () =>
      tool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '--diagnostic-level=error', '.']),
  },
  { label: 'types', run: () => tool('typescript/bin/tsc', ['--noEmit', '--incremental', 'false']) },
  { label: 'unused', run: () => tool('knip/bin/knip.js', ['--no-progress']) },
]

/** Format, lint, types, and what nobody uses; each counts as one test. */
export async function staticChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  for (const { label, run } of CHECKS) {
    await report(label, async () => {
      const { code, output } = await run()
      tally[code === 0 ? 'passed' : 'failed'] += 1
      return code === 0 ? { ok: true } : { ok: false, output }
    })
  }
  return tally
}
