import 'server-only'
import { checkpointsFile, readLine } from '#lib/domain/audit/chain/utils.ts'
import { sealAudit, writeCheckpoint } from '#lib/domain/audit/sealing/mutations.ts'
import { getLastAuditId, getLastSeal } from '#lib/domain/audit/sealing/queries.ts'
import { readLines } from '#lib/platform/appended-file.ts'
import { reportUnexpected } from '#lib/platform/errors/report.ts'
import { log } from '#lib/platform/log.ts'

const IDLE_MS = 3_000
/** A transaction of the portal ends within seconds; what comes to light even later is found by the next sweep. */
const LATE_MS = 10 * 60_000
const SWEEP_MS = 60 * 60_000
/** Ids looked at in one statement of a sweep. */
const SLICE = 200_000
/** While there is much to do: what is sealed in between is written down by the next. */
const CHECKPOINT_MS = 60_000

export type AuditSealer = {
  /** Seals what there is, writes the end down, and ends. */
  stop: () => Promise<void>
}

/** Seals rows of the audit as they come to light, until it is stopped. Never throws: what fails is tried again. */
export function startAuditSealer(idleMs: number = IDLE_MS): AuditSealer {
  const look = createLook()
  let isStopping = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  async function work(): Promise<void> {
    for (;;) {
      const isLast = isStopping
      await look(new Date(), isLast).catch(
        (error) => void reportUnexpected(error, 'audit not sealed'),
      )
      if (isLast) return
      await pause()
    }
  }
  const ended = work()
  return {
    stop: async () => {
      isStopping = true
      wake()
      await ended
    },
  }
}

/** One look after another: remembers up to where no row can be missing any more, and what is written down. */
export function createLook(): (now: Date, isLast?: boolean) => Promise<number> {
  let floor = 0
  let sweptAt = Number.NEGATIVE_INFINITY
  /** The highest id that was visible at a time; once that is long past, nothing below comes to light. */
  let seen: { at: number; id: number }[] = []
  let written: { seq: number; at: number } | undefined

  return async (now, isLast = false) => {
    const at = now.getTime()
    const lastId = await getLastAuditId()
    const isSweep = at - sweptAt >= SWEEP_MS
    let sealed = 0
    for (let after = isSweep ? 0 : floor; after < lastId; after += SLICE) {
      sealed += await sealAudit({ after, upTo: Math.min(after + SLICE, lastId), now })
    }
    if (isSweep) sweptAt = at
    seen.push({ at, id: lastId })
    const past = seen.filter((one) => one.at <= at - LATE_MS)
    floor = past.at(-1)?.id ?? floor
    seen = seen.slice(past.length)

    written ??= { seq: await lastWritten(), at: Number.NEGATIVE_INFINITY }
    if (!isLast && at - written.at < CHECKPOINT_MS) return sealed
    const end = await getLastSeal()
    if (end && end.seq !== written.seq) {
      await writeCheckpoint(end, now)
      written = { seq: end.seq, at }
    }
    return sealed
  }
}

/** What an earlier run has written down last. A chain that is shorter now says so in the log, once a start. */
async function lastWritten(): Promise<number> {
  const last = (await readLines(checkpointsFile())).map(readLine).findLast((line) => line !== null)
  if (!last || 'forged' in last) return 0
  const end = await getLastSeal()
  if ((end?.seq ?? 0) < last.seq) {
    log.error(
      { seq: end?.seq ?? 0, known: last.seq },
      'the audit is shorter than it was: npm run admin -- verify-audit',
    )
  }
  return last.seq
}
