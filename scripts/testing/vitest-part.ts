import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tool } from './command.ts'
import { report } from './report.ts'
import { type Tally, tallyVitest } from './tally.ts'

export type VitestProject = 'guards' | 'unit' | 'integration' | 'runtime'

/** What a test says that it measured, under the row of the reliability record that it holds. */
export const MEASURED = /^T\d\d: .*$/gm

/** Runs one vitest project and counts its tests. */
export async function vitestPart(
  project: VitestProject,
  env: Record<string, string> = {},
): Promise<Tally> {
  const directory = mkdtempSync(join(tmpdir(), 'gcf-report-'))
  const file = join(directory, 'report.json')
  let tally: Tally = { passed: 0, failed: 1, skipped: 0 }
  await report(project, async () => {
    const args = ['run', `--project=${project}`, '--reporter=default', '--reporter=json']
    const { code, output } = await tool('vitest/vitest.mjs', [...args, `--outputFile=${file}`], {
      env,
    })
    tally = read(file) ?? tally
    // A run that ended badly without a failed test (a leak, a crash) is a failure all the same.
    if (code !== 0 && tally.failed === 0) tally.failed = 1
    const note = `${tally.passed} tests`
    return tally.failed === 0
      ? { ok: true, note, measured: output.match(MEASURED) ?? [] }
      : { ok: false, note, output: failures(output) }
  })
  rmSync(directory, { recursive: true, force: true })
  return tally
}

function read(file: string): Tally | undefined {
  try {
    return tallyVitest(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** What failed, without the long list of what did not. */
function failures(output: string): string {
  const start = output.search(/⎯+ (?:Failed|Unhandled)/)
  return start === -1 ? output : output.slice(start)
}
