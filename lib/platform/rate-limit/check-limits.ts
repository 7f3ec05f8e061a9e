import 'server-only'
import { createHash } from 'node:crypto'
import { countAttempts } from './mutations.ts'

/** So many attempts of one subject within a window of the clock; `subject` is hashed before it is kept. */
export type Limit = {
  name: string
  subject: string
  max: number
  windowSeconds: number
  /** What this attempt counts for, where not one as much as another. */
  weight?: number
}
export type LimitAnswer = { allowed: boolean; retryAfterSeconds: number }

/**
 * Counts one attempt against every limit, in PostgreSQL, so that all processes count together.
 * Refused when any is exceeded; the attempt counts all the same.
 */
export async function checkLimits(limits: readonly Limit[], now: Date): Promise<LimitAnswer> {
  const windows = limits.map((limit) => ({ ...limit, ...windowOf(limit, now) }))
  const hits = await countAttempts(
    windows.map(({ keyHash, expiresAt, weight = 1 }) => ({ keyHash, expiresAt, weight })),
    now,
  )
  const exceeded = windows.filter(({ keyHash, max }) => (hits.get(keyHash) ?? 0) > max)
  const waits = exceeded.map(({ expiresAt }) => expiresAt.getTime() - now.getTime())
  return {
    allowed: exceeded.length === 0,
    retryAfterSeconds: Math.max(0, Math.ceil(Math.max(0, ...waits) / 1_000)),
  }
}

/** As `checkLimits`, for an action that counts by what its form says: how it refuses, or null where it goes on. */
export async function refusedByLimits(limits: readonly Limit[], now: Date) {
  const { allowed, retryAfterSeconds } = await checkLimits(limits, now)
  if (allowed) return null
  return { ok: false as const, reason: 'rate_limited' as const, retryAfterSeconds }
}

function windowOf({ name, subject, windowSeconds }: Limit, now: Date) {
  const length = windowSeconds * 1_000
  const number = Math.floor(now.getTime() / length)
  const keyHash = createHash('sha256')
    .update(JSON.stringify([name, subject, windowSeconds, number]))
    .digest('base64url')
  return { keyHash, expiresAt: new Date((number + 1) * length) }
}
