import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import { generatedFolder, projectDir, schemaFolder } from './paths.ts'
import { readSchemaFiles } from './schema-engine.ts'

const require = createRequire(import.meta.url)

/** Generates the Prisma client where the schema has changed since; returns whether it did. */
export async function generateClient(): Promise<boolean> {
  const manifest = require.resolve('prisma/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  const hash = createHash('sha256').update(version)
  for (const { path, content } of readSchemaFiles(schemaFolder)) {
    hash.update(`\0${relative(schemaFolder, path)}\0${content}`)
  }
  const digest = hash.digest('hex')
  const record = join(generatedFolder, '.schema-hash')
  if (recorded(record) === digest) return false
  // Removed first: a generate cut short must not leave the old record beside new files.
  rmSync(record, { force: true })
  await runPrisma(join(dirname(manifest), 'build', 'index.js'), ['generate', '--no-hints'])
  writeFileSync(record, digest)
  return true
}

function recorded(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function runPrisma(cli: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Halt(`prisma generate failed: mend the schema.\n${output.trim()}`))
    })
  })
}
