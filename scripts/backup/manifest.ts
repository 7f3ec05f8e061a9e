import { existsSync, statSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import type { Copied } from './copying.ts'

export const MANIFEST = 'manifest.json'
const UNFINISHED = '.partial'
const FORMAT = 'green-city-forums-backup-1'

export type Manifest = {
  format: typeof FORMAT
  /** major version of PostgreSQL; another one cannot read these files */
  postgres: number
  /** of the cluster, see clusterNumber */
  cluster: string
  startedAt: string
  endedAt: string
  /** the first segment of WAL that this needs, and the last one that it holds itself */
  firstWal: string
  lastWal: string
  /** tells whether a secret is the one that belongs to this; gives nothing of it away */
  secretMark: string
  /** empty ones too: PostgreSQL does not make them anew */
  directories: string[]
  files: Copied[]
}

/** What a backup is called while it is made, or removed: it tells whose it is, for whoever finds it later. */
export const unfinished = (name: string, cluster: string) => `${name}.${cluster}${UNFINISHED}`

export const newManifest = (about: Omit<Manifest, 'format'>): Manifest => ({
  format: FORMAT,
  ...about,
})

/** Written last: a backup without it is not whole. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  const file = await open(join(directory, MANIFEST), 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(manifest)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function readManifest(directory: string): Promise<Manifest> {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    throw new Halt(`There is no backup at ${directory}: name a directory below base/.`)
  }
  const path = join(directory, MANIFEST)
  if (basename(directory).endsWith(UNFINISHED)) {
    throw new Halt(`The backup at ${directory} was never finished: restore another one.`)
  }
  if (!existsSync(path)) {
    throw new Halt(`${directory} is no backup (it has no ${MANIFEST}): name one below base/.`)
  }
  const manifest = parsed(await readFile(path, 'utf8'))
  if (manifest?.format !== FORMAT || !Array.isArray(manifest.files)) {
    throw new Halt(`${path} is damaged, or of another kind of backup: restore another one.`)
  }
  return manifest
}

function parsed(text: string): Manifest | undefined {
  try {
    return JSON.parse(text) as Manifest
  } catch {
    return undefined
  }
}
