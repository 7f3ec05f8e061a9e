import 'server-only'
import { type DestinationStream, pino, stdSerializers } from 'pino'
import { env } from './env.ts'

/** Where personal data and secrets may stand in what is logged; each is replaced, never printed. */
const redactedNames = ['authorization', 'cookie', 'email', 'password', 'phone', 'secret', 'token']

/**
 * A log of JSON lines at `level`. Errors are reduced to what finds the fault, because a database
 * error quotes the row that it refused.
 */
export function createLog(level: string, stream: DestinationStream) {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: redactedNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
    serializers: { err: withoutRows, error: withoutRows },
  }
  return pino(options, stream)
}

function withoutRows(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { type, message, stack } = stdSerializers.err(error)
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown }
  return { type, message, code, digest, stack }
}

/** The portal's one log, to stdout. */
export const log = createLog(env.LOG_LEVEL, process.stdout)
