import 'server-only'
import { createCipheriv, createHash, randomBytes } from 'node:crypto'

const hash = (text: string) => createHash('sha256').update(text).digest()

/** How a phone knows a ticket without holding its code. The browser makes the same of what it scans. */
export function listedId(token: string): string {
  return hash(`door-id\n${token}`).toString('base64url')
}

/**
 * Seals what a phone may read once it sees the code: AES-256-GCM under a key made from the code, which
 * holds 128 random bits and a MAC, so that nobody finds it by trying.
 */
export function sealFor(token: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', hash(`door-box\n${token}`), iv)
  const sealed = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([iv, ...sealed]).toString('base64url')
}
