import 'server-only'
import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import { NotAMailbox, type OutgoingLetter, type Sender, toMessage } from './message.ts'

export type Sent =
  | { ok: true }
  /**
   * permanent: the server will never take this letter. server_down: it was not asked, because nobody
   * answered or let us in. trouble: it may work later.
   */
  | { ok: false; because: 'permanent' | 'server_down' | 'trouble'; said: string }

export type MailTransport = {
  /** Hands one letter over; never throws. */
  send: (letter: OutgoingLetter) => Promise<Sent>
  /** Lets what is under way finish, then ends the connections. */
  close: () => void
}

/** Connections at a time; what is more waits in nodemailer's queue. */
export const SMTP_CONNECTIONS = 5

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/

/** Letters by SMTP over a pool of connections, with a limit on every wait. */
export function createSmtpTransport(url: string, sender: Sender): MailTransport {
  const { hostname, username } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    // Only what was certainly not sent is queued again: a connection that had gone stale.
    maxRequeues: 1,
    // The server may end an idle connection sooner than it says.
    idleTimeout: 20_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    // Well below the two minutes for which a letter is held.
    socketTimeout: 45_000,
    // A password is never said in the clear, except to this very machine.
    requireTLS: username !== '' && !LOOPBACK.test(host),
    ...(isIP(host) ? {} : { tls: { servername: host } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // Each letter gets its own error; the pool's own event would end the process.
  pool.on('error', () => undefined)
  return {
    send: async (letter) => {
      try {
        await pool.sendMail(toMessage(letter, sender))
        return { ok: true }
      } catch (error) {
        return judge(error, letter.to)
      }
    },
    close: () => pool.close(),
  }
}

type SmtpError = Error & {
  code?: string
  command?: string
  response?: string
  responseCode?: number
  syscall?: string
}

const NOBODY_LET_US_IN = new Set(['EAUTH', 'EDNS', 'ETLS', 'EOAUTH2', 'ENOAUTH'])

function judge(error: unknown, to: string): Sent {
  if (error instanceof NotAMailbox) return { ok: false, because: 'permanent', said: error.message }
  const { code = '', responseCode = 0, syscall } = error as SmtpError
  const said = whatWasSaid(error as SmtpError, to)
  // A 5xx about the letter or its recipient is final; one to a login or a greeting is about us.
  if (responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    return { ok: false, because: 'permanent', said }
  }
  const isDown =
    NOBODY_LET_US_IN.has(code) ||
    syscall === 'connect' ||
    /ECONNREFUSED|Connection timeout|Greeting never received/.test(said)
  return { ok: false, because: isDown ? 'server_down' : 'trouble', said }
}

const SAID_MAX = 300

/** The server's own words, one line, without any address. */
function whatWasSaid({ response, message, code }: SmtpError, to: string): string {
  return (response ?? message ?? code ?? 'unknown')
    .replaceAll(to, '…')
    .replace(/[^\s<>(),;:"]+@[^\s<>(),;:"]+/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SAID_MAX)
}
