import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type KeyPurpose, keyFor } from './secrets.ts'

const MAC_BYTES = 16
const TOKEN = /^[A-Za-z0-9_-]{22}\.[0-9a-z]{1,7}\.[A-Za-z0-9_-]{22}$/

const macOf = (purpose: KeyPurpose, id: string, version: number) =>
  createHmac('sha256', keyFor(purpose)).update(`${id}.${version}`).digest().subarray(0, MAC_BYTES)

/**
 * A secret word for the record `id` (a UUID) that is derived and not stored: its id, a version that
 * can be raised to end it, and 128 bits of HMAC-SHA-256. `id.version.mac`, base64url and base 36.
 */
export function sealedId(purpose: KeyPurpose, id: string, version: number): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  const mac = macOf(purpose, id, version).toString('base64url')
  return `${bytes.toString('base64url')}.${version.toString(36)}.${mac}`
}

/** What `sealedId` sealed; null for anything else. Compared in constant time. */
export function unsealId(
  purpose: KeyPurpose,
  token: string,
): { id: string; version: number } | null {
  if (!TOKEN.test(token)) return null
  const [idPart = '', versionPart = '', macPart = ''] = token.split('.')
  const hex = Buffer.from(idPart, 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const version = Number.parseInt(versionPart, 36)
  const given = Buffer.from(macPart, 'base64url')
  const isOurs = given.length === MAC_BYTES && timingSafeEqual(given, macOf(purpose, id, version))
  // Base64 has spare bits at its end: only the spelling that we write is accepted.
  return isOurs && token === sealedId(purpose, id, version) ? { id, version } : null
}
