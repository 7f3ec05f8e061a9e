import { existsSync, mkdirSync, statSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from '#scripts/database/databases.ts'
import { copyHashed, copyWhole, forEachOf, isMissing, listBelow } from './copying.ts'
import { labels, places } from './places.ts'
import {
  type BackupKeys,
  Damaged,
  OtherKey,
  SEALED,
  SEALED_BYTES,
  sealAs,
  type Unseal,
} from './sealing.ts'

type Upload = { id: string; sha256: string }

const pathOf = (id: string) => join(id.slice(0, 2), id)
const withoutSeal = (path: string) => path.replace(/\.sealed$/, '')
const isPartial = (path: string) => path.endsWith('.partial')

/**
 * Adds to the backup what was uploaded since. A file never changes under its name, so that a name that is there needs
 * no second look. What was removed since stays, for a restore to an earlier moment, until `pruneUploads`.
 */
export async function mirrorUploads(
  dataDir: string,
  backupDir: string,
  keys: BackupKeys,
  signal?: AbortSignal,
): Promise<number> {
  const from = join(dataDir, 'files')
  const to = places(backupDir).files
  const [here, kept] = await Promise.all([listBelow(from), listBelow(to)])
  const known = new Set(kept.files)
  const isKept = (path: string) =>
    known.has(path + SEALED) || (keys.length === 0 && known.has(path))
  const missing = here.files.filter((path) => !isPartial(path) && !isKept(path))
  const copy = async (path: string) => {
    const seal = sealAs(keys, labels.ofUpload(path))
    try {
      await copyWhole(join(from, path), join(to, seal ? path + SEALED : path), { seal })
      // From before there was a key.
      if (seal) await rm(join(to, path), { force: true })
    } catch (error) {
      if (!isMissing(error)) throw error // removed this very moment
    }
  }
  await forEachOf(missing, copy, signal)
  return missing.length
}

/** Since when a file is in the backup alone, by its path. */
type Removed = Record<string, string>

/**
 * Removes from the backup what the portal has removed (for somebody who was erased, for instance) before the oldest
 * backup that is kept was begun: none of them knows it any more. `oldest` is undefined where somebody else's backups
 * lie there too: then nothing is removed. Returns how many.
 */
export async function pruneUploads(
  dataDir: string,
  backupDir: string,
  { oldest, now }: { oldest: Date | undefined; now: Date },
): Promise<number> {
  const { files, lists } = places(backupDir)
  const note = join(lists, 'removed-uploads.json')
  const [here, kept] = await Promise.all([listBelow(join(dataDir, 'files')), listBelow(files)])
  const live = new Set(here.files)
  const known = await readNote(note)
  const removed: Removed = {}
  let count = 0
  const paths = new Set(kept.files.map(withoutSeal))
  for (const path of [...paths].filter((one) => !live.has(one))) {
    const since = known[path] ?? now.toISOString()
    if (oldest && new Date(since) < oldest) {
      for (const form of [path, path + SEALED]) await rm(join(files, form), { force: true })
      count += 1
    } else {
      removed[path] = since
    }
  }
  mkdirSync(lists, { recursive: true, mode: 0o700 })
  await writeFile(note, JSON.stringify(removed), { mode: 0o600 })
  return count
}

/** One that is missing or cannot be read only makes files stay longer. */
async function readNote(path: string): Promise<Removed> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Removed
  } catch {
    return {}
  }
}

const LISTS = ['erasures.jsonl', 'audit.jsonl'] as const

/**
 * The newest state of the two lists that lie beside the database. They only grow: where the copy is longer (somebody
 * began anew with an empty directory) it stays, because a restore needs it. Returns the names of such lists.
 */
export async function mirrorLists(
  files: Record<(typeof LISTS)[number], string>,
  backupDir: string,
  keys: BackupKeys,
): Promise<string[]> {
  const shorter: string[] = []
  for (const name of LISTS) {
    const plain = join(places(backupDir).lists, name)
    const kept = Math.max(sizeOf(plain), sizeOf(plain + SEALED) - SEALED_BYTES)
    const seal = sealAs(keys, labels.ofList(name))
    const [to, other] = seal ? [plain + SEALED, plain] : [plain, plain + SEALED]
    if (sizeOf(files[name]) < kept) {
      shorter.push(name)
    } else if (existsSync(files[name])) {
      await copyWhole(files[name], to, { seal })
      await rm(other, { force: true })
    }
  }
  return shorter
}

/** The copies of a list in a backup, decrypted where they have to be. */
export async function* listCopies(
  backupDir: string,
  name: string,
  keys: BackupKeys,
): AsyncGenerator<{ path: string; bytes: number; unseal: Unseal | undefined }> {
  const plain = join(places(backupDir).lists, name)
  for (const [path, unseal] of [
    [plain, undefined],
    [plain + SEALED, { keys, label: labels.ofList(name) }],
  ] as const) {
    if (existsSync(path))
      yield { path, unseal, bytes: (await copyHashed(path, undefined, { unseal })).bytes }
  }
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/**
 * Puts back each file that the restored database knows, and no other; says which of them the backup does not hold, or
 * not with the bytes that the database expects.
 */
export async function restoreUploads(
  url: string,
  { backupDir, dataDir, keys }: { backupDir: string; dataDir: string; keys: BackupKeys },
): Promise<{ restored: number; missing: string[] }> {
  const uploads = await withClient(url, async (client) => {
    // A backup from before a table came does not have it.
    const { rows: tables } = await client.query<{ name: string }>(
      `select name from unnest(array['uploaded_file', 'picture_file', 'agreement_file']) as name where to_regclass(name) is not null`,
    )
    const each = tables.map(({ name }) => `select id, sha256 from ${name}`)
    const { rows } = await client.query<Upload>(`${each.join(' union all ')} order by id`)
    return rows
  })
  const missing: string[] = []
  await forEachOf(uploads, async ({ id, sha256 }) => {
    const plain = join(places(backupDir).files, pathOf(id))
    const isSealed = existsSync(plain + SEALED)
    const from = isSealed ? plain + SEALED : plain
    const unseal = isSealed ? { keys, label: labels.ofUpload(pathOf(id)) } : undefined
    const isSame = existsSync(from) && (await hashOf(from, unseal)) === sha256
    if (isSame) await copyWhole(from, join(dataDir, 'files', pathOf(id)), { unseal })
    else missing.push(id)
  })
  return { restored: uploads.length - missing.length, missing: missing.sort() }
}

/** Undefined for one that cannot be opened. */
async function hashOf(path: string, unseal: Unseal | undefined): Promise<string | undefined> {
  try {
    return (await copyHashed(path, undefined, { unseal })).sha256
  } catch (error) {
    if (error instanceof Damaged || error instanceof OtherKey) return undefined
    throw error
  }
}
