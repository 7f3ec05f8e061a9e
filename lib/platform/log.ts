import 'server-only'
import { pino, stdSerializers } from 'pino'
import { env } from './env.ts'

/** Where personal data and secrets may stand in what is logged; each is replaced, never printed. */
const redactedNames = ['authorization', 'cookie', 'email', 'password', 'phone', 'secret', 'token']

/**
 * The one log: JSON lines to stdout, at LOG_LEVEL. Errors are reduced to what finds the fault,
 * because a database error quotes the row that it refused.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: redactedNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[redacted]',
  },
  serializers: { err: withoutRows, error: withoutRows },
})

function withoutRows(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { type, message, stack } = stdSerializers.err(error)
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown }
  return { type, message, code, digest, stack }
}
