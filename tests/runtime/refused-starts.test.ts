import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { projectDir } from '#scripts/migrations/paths.ts'
import { scratchDirectory } from './scratch.ts'

const scratch = scratchDirectory()
afterAll(scratch.remove)

const launcher = join(projectDir, 'scripts/start.mjs')

/** Runs a command that must refuse; returns its last line. */
function refusal(
  name: string,
  settings: Record<string, string>,
  options: { flags?: string[]; uid?: number; gid?: number } = {},
): string {
  const { flags = [], ...user } = options
  const result = spawnSync(process.execPath, [...flags, launcher, name], {
    ...user,
    cwd: projectDir,
    encoding: 'utf8',
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '39999',
      ...settings,
    },
  })
  const said = `${result.stdout}${result.stderr}`
  expect(result.status, said).toBe(1)
  expect(said).not.toMatch(/^\s+at /m)
  return said.trim().split('\n').at(-1) ?? ''
}

describe('a start that cannot succeed says why in one sentence', () => {
  test('Node is too old', () => {
    const old = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.18.3'}})`
    const flags = ['--import', `data:text/javascript,${encodeURIComponent(old)}`]
    expect(refusal('start', {}, { flags })).toMatch(
      /^Node 20\.18\.3 is too old: install Node 20\.19 or newer/,
    )
  })

  test('the command does not exist', () => {
    expect(refusal('strat', {})).toMatch(/^"strat" is no command: use one of start, test, /)
  })

  test('a setting breaks a rule', () => {
    expect(refusal('start', { PORT: 'eighty' })).toBe(
      'The setting PORT must be a number between 1 and 65535 (it is "eighty"): correct it, or remove it to use the default.',
    )
    const secret = refusal('start', { DATABASE_URL: 'mysql://user:hunter2@host/db' })
    expect(secret).toMatch(/^The setting DATABASE_URL must look like postgresql:/)
    expect(secret).not.toContain('hunter2')
  })

  test('the data directory cannot be made', () => {
    const file = join(scratch.path, 'file')
    writeFileSync(file, '')
    expect(refusal('start', { DATA_DIR: join(file, 'data') })).toMatch(
      /^The data directory .* cannot be written \(ENOTDIR\): change its owner, or set DATA_DIR/,
    )
  })

  test.skipIf(process.platform === 'win32')('the data directory belongs to somebody else', () => {
    const locked = join(scratch.path, 'locked')
    mkdirSync(locked)
    chmodSync(locked, 0o555)
    // Root may write everywhere: then somebody else has to try.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    expect(refusal('start', { DATA_DIR: join(locked, 'data') }, user)).toMatch(
      /^The data directory .* cannot be written \(EACCES\): change its owner, or set DATA_DIR/,
    )
  })

  test('the disk is full', ({ skip }) => {
    const small = join(scratch.path, 'small')
    mkdirSync(small)
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', small])
    if (mount.status !== 0) skip('this user cannot mount a small disk')
    try {
      expect(refusal('start', { DATA_DIR: join(small, 'data') })).toMatch(
        /^PostgreSQL cannot start because the disk below .* is full: free some space/,
      )
    } finally {
      spawnSync('umount', [small])
    }
  })
})
