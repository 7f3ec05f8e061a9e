import 'server-only'
import { hkdfSync } from 'node:crypto'
import { env } from './env.ts'

/** What keys are for; a key of one purpose opens nothing of another. */
export type KeyPurpose =
  | 'session-cookie'
  | 'sign-in-code'
  | 'sign-in-link'
  | 'registration-link'
  | 'handover-link'
  | 'ticket'
  | 'calendar-feed'
  | 'totp-secret'
  | 'recovery-code'
  | 'erasure-list'
  | 'audit-address'
  | 'audit-checkpoint'
  | 'action-encryption'
  | 'backup-mark'

const keys = new Map<KeyPurpose, Buffer>()

/** The 32-byte key for one purpose, derived from SECRET (HKDF-SHA-256, RFC 5869). Throws where SECRET is not set. */
export function keyFor(purpose: KeyPurpose): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  // Never a default: tickets and sign-ins signed with a key that everybody knows are no secret.
  if (!env.SECRET) throw new Error('SECRET is not set: npm start makes one, tests set their own')
  const key = derivedKey(env.SECRET, purpose)
  keys.set(purpose, key)
  return key
}

/** The same, for the supervisor, which knows the secret before it is a setting. */
export function derivedKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'green-city-forums', purpose, 32))
}
