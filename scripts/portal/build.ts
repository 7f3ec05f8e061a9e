import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { childEnvironment } from '#lib/platform/env.ts'
import { Halt } from '../console/steps.mjs'
import { projectDir } from '../migrations/paths.ts'
import { actionIdSettings } from './action-ids.ts'
import { digestOf } from './sources.ts'

/** What a build is made of. The lock stands for Next itself and everything it bundles. */
const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const require = createRequire(import.meta.url)
const record = join(projectDir, '.next', 'source-digest')

/** Builds the portal where its sources have changed since the last build. Needs no database. */
export async function buildIfChanged(
  note: (text: string) => void,
  stop: Promise<string>,
): Promise<void> {
  if (isBuilt(digestOf(projectDir, sources))) return note('up to date')
  await recordBuild(() => nextBuild(note, stop))
  note('built')
}

/**
 * For tests: builds a version whose actions all have other ids, in place of the one that is there.
 * It is not recorded, so the next start builds the usual one.
 */
export async function buildAnother(): Promise<void> {
  rmSync(record, { force: true })
  await nextBuild(
    () => {},
    new Promise(() => {}),
    actionIdSettings('another version of the same code'),
  )
}

/** Runs a build and records what it was made of, so that the next start does not repeat it. */
export async function recordBuild(build: () => Promise<void>): Promise<void> {
  const digest = digestOf(projectDir, sources)
  // Removed first: a build cut short must not pass for a whole one.
  rmSync(record, { force: true })
  await build()
  writeFileSync(record, digest)
}

function isBuilt(digest: string): boolean {
  return (
    existsSync(record) &&
    existsSync(join(projectDir, '.next', 'BUILD_ID')) &&
    readFileSync(record, 'utf8') === digest
  )
}

function nextBuild(
  note: (text: string) => void,
  stop: Promise<string>,
  actionIds = actionIdSettings(),
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [require.resolve('next/dist/bin/next'), 'build'], {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Without a database: what the build asked of it would be frozen into the pages.
      env: childEnvironment({
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: '',
        NODE_OPTIONS: '',
        ...actionIds,
      }),
    })
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      const line = String(chunk).trim().split('\n').at(-1)?.trim()
      if (line) note(line.slice(0, 60))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    stop.then(() => child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Halt(buildFailure(output)))
    })
  })
}

function buildFailure(output: string): string {
  if (/ENOSPC|no space left/i.test(output)) {
    return 'The build stopped because the disk is full: free about 500 MB and start again.'
  }
  if (/heap out of memory|SIGKILL/.test(output)) {
    return 'The build ran out of memory: give this machine at least 2 GB and start again.'
  }
  return `The build failed: mend what it names and start again.\n${output.trim().split('\n').slice(-40).join('\n')}`
}
