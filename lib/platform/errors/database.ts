/** What a failure of the database means, whichever layer worded it: pg, the adapter or Prisma. */

type Worded = {
  code?: unknown
  meta?: { code?: unknown; driverAdapterError?: { cause?: Record<string, unknown> } }
  cause?: unknown
}

/** Every code that an error and its causes carry: Prisma's, PostgreSQL's and the socket's. */
function codesOf(error: unknown): string[] {
  const codes: unknown[] = []
  for (let depth = 0, one = error as Worded | undefined; one && depth < 4; depth++) {
    const adapter = one.meta?.driverAdapterError?.cause
    codes.push(one.code, one.meta?.code, adapter?.originalCode, adapter?.code, adapter?.kind)
    one = one.cause as Worded | undefined
  }
  return codes.filter((code) => typeof code === 'string')
}

const hasCode = (error: unknown, known: ReadonlySet<string>) =>
  codesOf(error).some((code) => known.has(code))

const UNIQUE = new Set(['P2002', '23505', 'UniqueConstraintViolation'])

/** A unique constraint refused the write; nothing of its statement stands. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, UNIQUE)
}

// P2034 is Prisma's own word for both; 40001 a snapshot that was overtaken, 40P01 a deadlock.
const CONFLICT = new Set(['P2034', '40001', '40P01', 'TransactionWriteConflict'])

/** The database broke a transaction off for the sake of another one; nothing of it stands. */
export function isConflict(error: unknown): boolean {
  return hasCode(error, CONFLICT)
}

// No database to ask, or none that answered in time, as against a fault of ours.
const UNAVAILABLE = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
  ...['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TlsConnectionError'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'],
  // PostgreSQL: shutting down, crashed, starting, too many connections, disk full, cancelled by a limit of ours.
  ...['57P01', '57P02', '57P03', '53300', '53100', '57014', '55P03', '08000', '08003', '08006'],
])
// pg gives its own failures no code.
const UNAVAILABLE_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|server closed the connection|Can't reach database|not queryable/i

/** The database could not be asked, or did not answer; the same request may work in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (hasCode(error, UNAVAILABLE)) return true
  return error instanceof Error && UNAVAILABLE_WORDS.test(error.message)
}
