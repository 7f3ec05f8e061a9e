import { startAuditSealer } from '#lib/jobs/audit-sealer.ts'
import type { Delivery } from '#lib/jobs/deliver-letters.ts'
import { followJobs } from '#lib/jobs/jobs.ts'
import { startLetterWorker } from '#lib/jobs/letter-worker.ts'
import { startPrinter } from '#lib/jobs/printer.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { createSmtpTransport, type MailTransport } from '#lib/platform/mail/transport.ts'
import { followParent, tellParent } from '../serve/parent.ts'
import { showLetter } from './show-letter.ts'

/** What is under way may finish within this; a letter cut off is sent again under the same Message-ID. */
const DRAIN_MS = 15_000

export type WorkerOptions = Pick<Delivery, 'at' | 'firstPauseMs' | 'leaseMs' | 'parallel'> & {
  /** Without the periodic jobs; a test of letters needs none. */
  onlyLetters?: boolean
}

/** The process beside the web server: sends letters, seals the audit, draws what is to be printed and does what the clock asks for, until it is told to leave. */
export async function startWorker(options: WorkerOptions = {}): Promise<void> {
  const { onlyLetters = false, ...faults } = options
  const origin = env.APP_ORIGIN
  const letters = startLetterWorker({
    transport: transportOf(origin),
    show: (letter) => showLetter(letter, origin),
    origin,
    ...faults,
  })
  const sealer = onlyLetters ? undefined : startAuditSealer()
  const printer = onlyLetters ? undefined : startPrinter()
  const jobs = onlyLetters ? undefined : followJobs(env.DATABASE_URL ?? '')

  let isLeaving = false
  async function leave(): Promise<void> {
    if (isLeaving) return
    isLeaving = true
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    await Promise.all([
      letters.stop(),
      sealer?.stop(),
      printer?.stop(),
      jobs?.then(({ stop }) => stop()).catch(() => undefined),
    ])
    await db.$disconnect()
    process.exit(0)
  }
  process.on('SIGTERM', leave)
  process.on('SIGINT', leave)
  // Before anything is waited for: a supervisor that dies meanwhile must not leave a worker behind.
  followParent(() => undefined, leave)
  await jobs
  tellParent({ ready: true, url: origin })
}

function transportOf(origin: string): MailTransport | undefined {
  if (!env.SMTP_URL) return undefined
  return createSmtpTransport(env.SMTP_URL, { from: env.MAIL_FROM, origin })
}
