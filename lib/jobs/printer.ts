import 'server-only'
import { drawPrint } from '#components/prints/draw-print.ts'
import { claimPrint, finishPrint, missPrint, notePrinted } from '#lib/domain/prints/mutations.ts'
import { getPrintForum, listPrinted } from '#lib/domain/prints/queries.ts'
import type { ClaimedJob } from '#lib/domain/prints/types.ts'
import { reportUnexpected } from '#lib/platform/errors/report.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { log } from '#lib/platform/log.ts'

const IDLE_MS = 1_000
/** How often it is said how far a job is; in between others of this process have their turn. */
const EVERY = 20

export type Printer = {
  /** Takes no more jobs; one that is half done is left, and taken up again. */
  stop: () => Promise<void>
}

/** Draws what organisers ask for, one file after another, until it is stopped. Never throws. */
export function startPrinter(idleMs: number = IDLE_MS): Printer {
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
    while (!isStopping) {
      const isBusy = await printNext(() => isStopping).catch((error: unknown) => {
        reportUnexpected(error, 'nothing printed')
        return false
      })
      if (!isBusy && !isStopping) await pause()
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

/** Draws the job that waits longest; false where none does. */
export async function printNext(isStopping: () => boolean = () => false): Promise<boolean> {
  const job = await claimPrint(new Date())
  if (!job) return false
  try {
    await print(job, isStopping)
  } catch (error) {
    reportUnexpected(error, `print ${job.kind}`)
    await missPrint(job, new Date())
  }
  return true
}

async function print(job: ClaimedJob, isStopping: () => boolean): Promise<void> {
  const began = new Date()
  const [forum, people] = await Promise.all([
    getPrintForum(job.forumId),
    listPrinted(job.forumId, job.choice),
  ])
  if (!forum) return
  const total = people.length
  const step = async (drawn: number) => {
    if (drawn % EVERY !== 0) return true
    const isMine = await notePrinted(job, { done: drawn, total, now: new Date() })
    return isMine && !isStopping()
  }
  const locale = isLocale(job.locale) ? job.locale : 'zh'
  const { kind, choice } = job
  const bytes = await drawPrint(
    { kind, size: choice.size, people, forum, locale, now: began },
    step,
  )
  if (!bytes) {
    // Told to leave: the next worker need not wait until the lease has run out.
    if (isStopping()) await missPrint(job, new Date())
    return
  }
  const isKept = await finishPrint(job, { bytes, total, now: new Date() })
  const ms = Date.now() - began.getTime()
  log.info({ job: `print ${kind}`, count: total, bytes: bytes.length, ms, isKept }, 'job done')
}
