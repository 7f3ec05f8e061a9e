import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '#lib/platform/secrets.ts'
import type { TicketClaim } from './types.ts'

const PURPOSE = 'green-city-forums/ticket'
const MAC_BYTES = 32
const KID_BYTES = 6
/** v1.kid.ticket.forum.nonce.mac, all base64url: nothing in it names a person. */
const TOKEN = /^v1\.([\w-]{8})\.([\w-]{22})\.([\w-]{22})\.([\w-]{22})\.([\w-]{43})$/

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Names a key without saying anything of it, so that tickets printed under a former one can still be read. */
export const keyIdOf = (key: Buffer) =>
  hmac(key, `${PURPOSE}/kid`).subarray(0, KID_BYTES).toString('base64url')

const packed = (hex: string) => Buffer.from(hex.replaceAll('-', ''), 'hex').toString('base64url')
const hexOf = (part: string) => Buffer.from(part, 'base64url').toString('hex')
const uuidOf = (part: string) =>
  hexOf(part).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** What the QR code of a ticket says (reliability record D6): signed, for one forum, without personal data. */
export function ticketToken(claim: TicketClaim, key: Buffer = keyFor('ticket')): string {
  const parts = [packed(claim.ticketId), packed(claim.forumId), packed(claim.nonce)]
  const body = ['v1', keyIdOf(key), ...parts].join('.')
  return `${body}.${hmac(key, `${PURPOSE}/${body}`).toString('base64url')}`
}

/**
 * What a code names, if we signed it with one of `keys`; null for anything else. Whether it still
 * lets somebody in is a matter of the database. Compared in constant time.
 */
export function readTicketToken(
  token: string,
  keys: readonly Buffer[] = [keyFor('ticket')],
): TicketClaim | null {
  const [, kid, ticket = '', forum = '', nonce = '', given = ''] = TOKEN.exec(token) ?? []
  const key = keys.find((one) => keyIdOf(one) === kid)
  if (!key) return null
  const mac = Buffer.from(given, 'base64url')
  const body = token.slice(0, token.lastIndexOf('.'))
  const isOurs = mac.length === MAC_BYTES && timingSafeEqual(mac, hmac(key, `${PURPOSE}/${body}`))
  if (!isOurs) return null
  const claim = { ticketId: uuidOf(ticket), forumId: uuidOf(forum), nonce: hexOf(nonce) }
  // Base64 has spare bits at its end: only the spelling that we write is accepted.
  return token === ticketToken(claim, key) ? claim : null
}
