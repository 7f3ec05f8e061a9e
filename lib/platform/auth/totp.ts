import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { keyFor } from '../secrets.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const SECRET_BYTES = 20
const STEP_SECONDS = 30
/** RFC 6238 §5.2: one step either way, for clocks that differ. */
const DRIFT_STEPS = 1

/** Sealed for the database with a key that is not in it; `owner` ties it to one account. */
export function sealTotpSecret(secret: Buffer, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyFor('totp-secret'), nonce)
  cipher.setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Throws where the text was not sealed by us for this owner. */
export function openTotpSecret(sealed: string, owner: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(CIPHER, keyFor('totp-secret'), bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const secret = bytes.subarray(NONCE_BYTES + TAG_BYTES)
  return Buffer.concat([decipher.update(secret), decipher.final()])
}

export const newTotpSecret = () => randomBytes(SECRET_BYTES)

/** The secret as people type it, in base 32. */
export const typedSecret = (secret: Buffer) => secretOf(secret).base32

/** `otpauth://`, as authenticator apps read it from a QR code. */
export function totpAddress(secret: Buffer, issuer: string, label: string): string {
  return new TOTP({ issuer, label, secret: secretOf(secret) }).toString()
}

/** The time step that a code belongs to, now or one step either way; null for a code of none of them. */
export function totpStep(secret: Buffer, code: string, now: Date): number | null {
  const totp = new TOTP({ secret: secretOf(secret), period: STEP_SECONDS })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: DRIFT_STEPS })
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / STEP_SECONDS) + delta
}

// Copied, because a Buffer may share its memory with others.
const secretOf = (secret: Buffer) => new Secret({ buffer: Uint8Array.from(secret).buffer })

/** What is kept of a recovery code. */
export function recoveryHash(code: string): string {
  return createHmac('sha256', keyFor('recovery-code')).update(code).digest('hex')
}
