import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor } from '#lib/platform/secrets.ts'

/** Names an erased address without telling it: HMAC-SHA-256 with a key outside the database, in hexadecimal. */
export function subjectHash(emailNorm: string): string {
  return createHmac('sha256', keyFor('erasure-list')).update(emailNorm).digest('hex')
}
