import { existsSync, statSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import type { Copied } from './copying.ts'
import { type BackupKeys, keyName, sealAs, sealBytes, unsealBytes } from './sealing.ts'

export const MANIFEST = 'manifest.json'
const UNFINISHED = '.partial'
const FORMAT = 'green-city-forums-backup-1'

/** What is told of a backup before it is opened; none of it is about anybody. */
export type Head = {
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
  /** which key encrypts it; missing where none does */
  key?: string | undefined
}

type Content = {
  /** empty ones too: PostgreSQL does not make them anew */
  directories: string[]
  files: Copied[]
}

export type Manifest = Head & Content

/** As it lies there: with its content, or with that encrypted. */
type Stored = Head & (Content | { sealed: string })

/** What a backup is called while it is made, or removed: it tells whose it is, for whoever finds it later. */
export const unfinished = (name: string, cluster: string) => `${name}.${cluster}${UNFINISHED}`

export const newManifest = (about: Omit<Manifest, 'format'>): Manifest => ({
  format: FORMAT,
  ...about,
})

/** Written last: a backup without it is not whole. */
export async function writeManifest(
  directory: string,
  { directories, files, ...about }: Manifest,
  keys: BackupKeys = [],
): Promise<void> {
  const [key] = keys
  const head: Head = key ? { ...about, key: keyName(key) } : about
  const seal = sealAs(keys, labelOf(head))
  const content: Content = { directories, files }
  const stored: Stored = seal
    ? { ...head, sealed: sealBytes(seal, Buffer.from(JSON.stringify(content))).toString('base64') }
    : { ...head, ...content }
  const file = await open(join(directory, MANIFEST), 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(stored)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A head of another backup, or one that somebody changed, does not open the content. */
const labelOf = (head: Head) => `manifest ${JSON.stringify(head)}`

export type Found = { head: Head; open: (keys: BackupKeys) => Manifest }

/** What a backup says of itself, and the way to its list of files. */
export async function findManifest(directory: string): Promise<Found> {
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
  const stored = parsed(await readFile(path, 'utf8')) as Stored | undefined
  const damaged = new Halt(`${path} is damaged, or of another kind of backup: restore another one.`)
  if (stored?.format !== FORMAT) throw damaged
  if ('sealed' in stored) {
    const { sealed, ...head } = stored
    return { head, open: (keys) => opened(head, sealed, keys) ?? raise(damaged) }
  }
  // One that names a key and has its list in the open was made by somebody else.
  if (!Array.isArray(stored.files) || stored.key) throw damaged
  return { head: stored, open: () => stored }
}

export async function readManifest(directory: string, keys: BackupKeys): Promise<Manifest> {
  return (await findManifest(directory)).open(keys)
}

function opened(head: Head, sealed: string, keys: BackupKeys): Manifest | undefined {
  if (keys.length === 0) {
    throw new Halt('This backup is encrypted: set BACKUP_KEY_FILE to the file with its key.')
  }
  if (!keys.some((key) => keyName(key) === head.key)) {
    throw new Halt(
      'No key in BACKUP_KEY_FILE is the one of this backup: add the line with its key, or name the file that holds it.',
    )
  }
  try {
    const text = unsealBytes({ keys, label: labelOf(head) }, Buffer.from(sealed, 'base64'))
    return { ...head, ...(JSON.parse(text.toString()) as Content) }
  } catch {
    return undefined
  }
}

function raise(error: Error): never {
  throw error
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
