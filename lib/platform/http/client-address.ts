import { isIP, isIPv4 } from 'node:net'

/**
 * The network address of whoever asks. Only the last `trustedHops` entries of X-Forwarded-For were
 * written by proxies of ours; all before them is what the client claims. Falls back to the socket's
 * own address where the header is short or holds no address.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedHops: number,
): string {
  const own = plain(socketAddress ?? '')
  if (trustedHops === 0) return own
  const list = (Array.isArray(forwardedFor) ? forwardedFor.join(',') : (forwardedFor ?? ''))
    .split(',')
    .map((entry) => plain(entry.trim()))
  const told = list.at(-trustedHops)
  return told !== undefined && isIP(told) !== 0 && list.length >= trustedHops ? told : own
}

/** `::ffff:10.0.0.1` is 10.0.0.1 on a socket that speaks both. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

const SHARED_V4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./
const SHARED_V6 = /^(?:::1?$|f[cd]|fe[89ab])/i

/**
 * A loopback or private address, or none: a gateway or a proxy that nobody has told us of, with
 * everybody behind it.
 */
export function isGateway(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return true
  return isIPv4(address) ? SHARED_V4.test(address) : SHARED_V6.test(address)
}

/** What counts as one client: an IPv4 address, or the /64 that one subscriber gets of IPv6. */
export function clientGroup(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}
