import type { Rule } from '../rule.ts'

interface LockEntry {
  link?: boolean
  integrity?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/**
 * Every dependency that a package of the lock file names has an entry of its own; `npm ci` refuses
 * the file otherwise ("Missing: … from lock file"). `npm run lock` adds what is missing.
 */
export const lockFile: Rule = {
  name: 'lock-file-complete',
  check: (files) => {
    const lock = files.find(({ path }) => path === 'package-lock.json')
    if (!lock) return []
    const { packages } = JSON.parse(lock.text) as { packages: Record<string, LockEntry> }
    return Object.entries(packages).flatMap(([at, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isFound(packages, at, name))
        .map((name) => ({
          path: lock.path,
          message: `${at || 'the portal'} needs ${name}: run npm run lock`,
        })),
    )
  },
}

/** Node looks in the package's own node_modules, then in each one above. */
function isFound(packages: Record<string, LockEntry>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (at === '') return false
    if (!at.includes('/node_modules/')) at = ''
    if (at === '') return packages[`node_modules/${name}`] !== undefined
  }
}
