import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { erasuresFile, toEntries } from '#lib/domain/privacy/erasure/utils.ts'
import { readLines } from '#lib/platform/appended-file.ts'
import { childEnvironment } from '#lib/platform/env.ts'
import { Halt } from '#scripts/console/steps.mjs'
import { withClient } from '../database/databases.ts'
import { projectDir } from '../migrations/paths.ts'

/**
 * Before anybody is served: erasures that the list outside the database holds and the database does not (it was
 * restored from a backup) are done again. Nearly always there are none, and then no process is started for it.
 */
export async function replayErasures(options: {
  url: string
  secret: string
  note: (text: string) => void
}): Promise<void> {
  const entries = toEntries(await readLines(erasuresFile()))
  const missing = await countMissing(options.url, entries)
  if (missing === 0) {
    options.note(entries.length === 0 ? 'none listed' : `${entries.length} listed, all known`)
    return
  }
  options.note(await replayIn(options))
}

async function countMissing(url: string, entries: ReturnType<typeof toEntries>): Promise<number> {
  if (entries.length === 0) return 0
  const listed = JSON.stringify(entries)
  const { rows } = await withClient(url, (client) =>
    client.query<{ missing: number }>(
      `SELECT count(*)::int AS missing FROM jsonb_to_recordset($1::jsonb) AS listed("subjectHash" text, "erasedAt" timestamptz)
        WHERE NOT EXISTS (SELECT 1 FROM erasure AS e WHERE e."subjectHash" = listed."subjectHash" AND e."erasedAt" = listed."erasedAt")`,
      [listed],
    ),
  )
  return rows[0]?.missing ?? 0
}

function replayIn({ url, secret }: { url: string; secret: string }): Promise<string> {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
  const child = spawn(
    process.execPath,
    [...flags, join(projectDir, 'scripts/privacy/replay-process.ts')],
    {
      cwd: projectDir,
      env: childEnvironment({ DATABASE_URL: url, SECRET: secret }),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0
        ? resolve(said.trim())
        : reject(new Halt('The erasures could not be done again: the lines above say why.')),
    )
  })
}
