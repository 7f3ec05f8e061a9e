import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor } from '../secrets.ts'
import { clientGroup } from './client-address.ts'

/** Enough that two clients of one day are not taken for one; 50 bits. */
const LENGTH = 10
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Whoever acts without an account, for the audit: `public:` and ten letters that are the same for one
 * client (an IPv4 address, an IPv6 /64) during one day, and lead back to no address. So it shows that
 * forty places were cancelled from one place, and does not follow anybody from day to day.
 */
export function publicActor(address: string, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  const mac = createHmac('sha256', keyFor('audit-address'))
    .update(`${day} ${clientGroup(address)}`)
    .digest()
  return `public:${[...mac.subarray(0, LENGTH)].map((byte) => LETTERS[byte & 31]).join('')}`
}
