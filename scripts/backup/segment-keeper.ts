import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { ServerUser } from '#scripts/database/server-user.ts'
import { isMissing, syncDirectory } from './copying.ts'
import { labels } from './places.ts'
import { type BackupKeys, SEALED, sealAs, sealBytes, unsealBytes } from './sealing.ts'

const LOOK_EVERY_MS = 100
/** A segment, PostgreSQL's note of a backup, or the history of a timeline: all that it hands over. */
const ASKED = /^([0-9A-F]{24}(?:\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history)\.asked$/
const KEPT = 'kept'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/**
 * Run by PostgreSQL for each finished segment ($1 its name, $2 our process): asks us to keep it, and waits for the
 * answer, so that it counts as handed over only when it lies in the archive, encrypted. The key and our Node stay out
 * of reach of PostgreSQL's account.
 */
export const ASK_TO_KEEP = `
set -e
rm -f "$0/$1.answer"
: > "$0/$1.asked"
tries=0
while [ ! -e "$0/$1.answer" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! { kill -0 "$2" 2>/dev/null || [ -d "/proc/$2" ]; }; then
    echo "nobody keeps $1: the portal does not answer" >&2
    exit 1
  fi
  sleep 0.1
done
answer=$(cat "$0/$1.answer")
rm -f "$0/$1.answer"
[ "$answer" = ${KEPT} ] && exit 0
echo "$answer" >&2
exit 1`

/** Where PostgreSQL asks, beside its cluster. What a killed run left does no harm: whoever asks removes old answers. */
export const handoverOf = (cluster: string) => join(dirname(cluster), 'handover')

export type SegmentKeeper = {
  /** After the server has ended, which hands over until then. */
  stop: () => Promise<void>
}

type Keeping = {
  cluster: string
  /** of its archive, and its number */
  archive: string
  number: string
  keys: BackupKeys
  user: ServerUser | undefined
}

/** Encrypts what PostgreSQL hands over into the archive, until it is stopped. */
export function keepSegments(keeping: Keeping): SegmentKeeper {
  const handover = handoverOf(keeping.cluster)
  mkdirSync(handover, { recursive: true, mode: 0o700 })
  chmodSync(handover, 0o700)
  if (keeping.user) chownSync(handover, keeping.user.uid, keeping.user.gid)
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= answerAll(handover, keeping).finally(() => {
      running = undefined
    })
  }, LOOK_EVERY_MS)
  // Whoever has started the server waits for its end, not for ours.
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await rm(handover, { recursive: true, force: true })
    },
  }
}

async function answerAll(handover: string, keeping: Keeping): Promise<void> {
  for (const question of await readdir(handover).catch(() => [])) {
    const name = ASKED.exec(question)?.[1]
    if (!name) continue
    const answer = await keep(name, keeping).then(
      () => KEPT,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    // Where this cannot be said either, PostgreSQL's shell gives up by itself, and asks again.
    await say(handover, name, answer).catch(() => undefined)
  }
}

/** The directory is PostgreSQL's own: nothing that lies there already is written through. */
async function say(handover: string, name: string, answer: string): Promise<void> {
  const fresh = join(handover, `${name}.new`)
  await rm(fresh, { force: true })
  await writeFile(fresh, answer, { flag: 'wx', mode: 0o644 })
  await rm(join(handover, `${name}.asked`), { force: true })
  await rename(fresh, join(handover, `${name}.answer`))
}

/** In the archive when it lies there whole, on the disk, under its own name; other bytes are never overwritten. */
async function keep(name: string, { cluster, archive, number, keys }: Keeping): Promise<void> {
  const bytes = await readFile(join(cluster, 'pg_wal', name))
  const to = join(archive, `${name}.gz${SEALED}`)
  const label = labels.ofSegment(number, name)
  const known = await readFile(to).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (known) {
    const text = await unpack(unsealBytes({ keys, label }, known)).catch(() => undefined)
    if (text?.equals(bytes)) return
    throw new Error(`${to} holds other bytes than ${name}: two databases must not share it`)
  }
  const seal = sealAs(keys, label)
  if (!seal) throw new Error('there is no key')
  const file = await open(`${to}.partial`, 'w', 0o600)
  try {
    await file.writeFile(sealBytes(seal, await pack(bytes, { level: 1 })))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${to}.partial`, to)
  await syncDirectory(archive)
}
