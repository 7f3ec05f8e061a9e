const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * The origins that pages of this portal have: the configured one, and where that one is this very
 * machine (`npm start` as it comes), its other names too. None of these names can be made to lead
 * elsewhere by somebody's DNS.
 */
export function ownOrigins(appOrigin: string): readonly string[] {
  const { protocol, hostname, port, origin } = new URL(appOrigin)
  if (protocol !== 'http:' || !LOOPBACK.includes(hostname)) return [origin]
  return LOOPBACK.map((name) => new URL(`http://${name}${port && `:${port}`}`).origin)
}

/**
 * True when a request was sent by a page of this portal. Compared as text and whole: another scheme,
 * port or subdomain is another origin, and a missing one is nobody's page.
 */
export function isOwnOrigin(origin: string | null | undefined, appOrigin: string): boolean {
  return typeof origin === 'string' && ownOrigins(appOrigin).includes(origin)
}

/**
 * True when a browser says that a page of somebody else has sent it, another port and subdomain of the same
 * site among them. A program says neither; a browser lets no page change either (Fetch, forbidden headers).
 */
export function isForeignPage(headers: Headers, appOrigin: string): boolean {
  const origin = headers.get('origin')
  const isForeign = origin !== null && !isOwnOrigin(origin, appOrigin)
  return isForeign || /^(?:cross|same)-site$/.test(headers.get('sec-fetch-site') ?? '')
}

/** True when the Host header names this portal. */
export function isOwnHost(host: string | undefined, appOrigin: string): boolean {
  return ownOrigins(appOrigin).some((origin) => new URL(origin).host === host)
}
