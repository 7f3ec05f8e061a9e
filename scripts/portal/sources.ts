import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Digest of the named files and folders below `root`, tests and generated files left out. */
export function digestOf(root: string, names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of names.flatMap((name) => filesBelow(root, name)).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function filesBelow(root: string, name: string): string[] {
  const stat = statSync(join(root, name), { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return /\.test\.tsx?$/.test(name) ? [] : [name]
  return readdirSync(join(root, name))
    .filter((entry) => entry !== 'generated')
    .flatMap((entry) => filesBelow(root, `${name}/${entry}`))
}
