import { startMailProcesses } from '#scripts/testing/mail-processes.ts'

/** Before the browser tests: a mail server, and the worker that sends the portal's letters to it. */
export default async function mailSetup(): Promise<() => Promise<void>> {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  const origin = process.env.BASE_URL ?? ''
  const { mailboxUrl, stop } = await startMailProcesses({ databaseUrl, origin })
  process.env.MAILBOX_URL = mailboxUrl
  return stop
}
