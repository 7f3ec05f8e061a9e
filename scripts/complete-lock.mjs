// Run after every `npm install` (npm run lock). Some registries lack packages for platforms other
// than their own; npm then leaves those optional dependencies out of package-lock.json, and
// `npm ci` refuses the lock: "Missing: … from lock file". Each is written in as an optional entry
// for its platform, which npm skips everywhere else. Plain JavaScript: it runs before an install.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const lockFile = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json')

/** Words of package names and what npm calls them; the names state the platform by convention. */
const systems = {
  win: 'win32',
  win32: 'win32',
  darwin: 'darwin',
  linux: 'linux',
  freebsd: 'freebsd',
}
const others = { android: 'android', openharmony: 'openharmony', wasm32: 'none' }
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32']

/**
 * The platform that a package name such as `@next/swc-darwin-arm64` states.
 * @param {string} name
 */
export function platformOf(name) {
  const words = name.split(/[/-]/)
  const known = { ...systems, ...others }
  const os = words.map((word) => known[word]).find(Boolean)
  const cpu = words.find((word) => processors.includes(word))
  // An entry without a platform would be fetched everywhere, and fail where it is missing.
  if (!os || !cpu) throw new Error(`${name}: no platform can be read from this name.`)
  return { os: [os], cpu: [cpu] }
}

/**
 * Optional dependencies that some package names and the lock does not hold, as lock entries.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} lock
 */
export function missingEntries(lock) {
  const missing = {}
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(lock.packages, path, name)) continue
      missing[`node_modules/${name}`] = {
        version: version.replace(/^[\^~]/, ''),
        optional: true,
        ...platformOf(name),
      }
    }
  }
  return missing
}

/** Node's own way of looking: beside the package, then beside each of its parents. */
function isLocked(packages, from, name) {
  for (let path = from; ; path = path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (`${path}${path && '/'}node_modules/${name}` in packages) return true
    if (path === '') return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'))
  const missing = missingEntries(lock)
  const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )
  lock.packages = Object.fromEntries(sorted)
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: ${Object.keys(missing).length} platform packages added`)
}
