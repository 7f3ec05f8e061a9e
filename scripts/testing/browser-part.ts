import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '#scripts/console/steps.mjs'
import { ensureChineseFonts, findChromium, sandboxFlags } from './chromium.ts'
import { tool } from './command.ts'
import { startPortalProcess } from './portal-process.ts'
import { report } from './report.ts'
import { type Tally, tallyPlaywright } from './tally.ts'
import type { TestDatabase } from './test-database.ts'

/** Runs the browser tests against the production build on a copy of the whole content. */
export async function browserPart(database: TestDatabase): Promise<Tally> {
  const chromium = await step('chromium', async (note) => {
    const path = await findChromium(note)
    await ensureChineseFonts(note)
    note(path)
    return path
  })
  const DATABASE_URL = await database.copy('gcf_browser')
  const portal = await step('portal', async (note) => {
    const started = await startPortalProcess({ DATABASE_URL, LOG_LEVEL: 'warn' })
    note(started.url)
    return started
  })
  let tally: Tally = { passed: 0, failed: 1, skipped: 0 }
  const directory = mkdtempSync(join(tmpdir(), 'gcf-report-'))
  const file = join(directory, 'report.json')
  try {
    await report('browser', async () => {
      const { code, output } = await tool('@playwright/test/cli.js', ['test'], {
        env: {
          BASE_URL: portal.url,
          DATABASE_URL,
          CHROMIUM_PATH: chromium,
          CHROMIUM_FLAGS: (await sandboxFlags(chromium)).join(' '),
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        },
      })
      tally = read(file) ?? tally
      if (code !== 0 && tally.failed === 0) tally.failed = 1
      const note = `${tally.passed} tests`
      if (tally.failed === 0) return { ok: true, note }
      return {
        ok: false,
        note,
        output: `${output}\nThe portal said:\n${portal.output().slice(-4_000)}`,
      }
    })
  } finally {
    await portal.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return tally
}

function read(file: string): Tally | undefined {
  try {
    return tallyPlaywright(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
