import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NodeHandler } from '../cache/render-page.ts'
import { clientAddress } from '../http/client-address.ts'
import { contentSecurityPolicy, newNonce } from './content-security-policy.ts'

/** Headers by which a stranger could tell Next who or where a reader is, or steer its router. */
const NOT_FOR_STRANGERS =
  /^(?:x-forwarded-|x-middleware-|x-nextjs-|x-invoke-|forwarded$|x-real-ip$)/

/** Hands a request to Next as it came: what is personal, operational, or only a redirect. */
export async function passThrough(
  handler: NodeHandler,
  request: IncomingMessage,
  response: ServerResponse,
  always: readonly string[],
  trustedHops: number,
): Promise<void> {
  const address = clientAddress(
    request.socket.remoteAddress,
    request.headers['x-forwarded-for'],
    trustedHops,
  )
  for (const name of Object.keys(request.headers)) {
    if (NOT_FOR_STRANGERS.test(name)) delete request.headers[name]
  }
  // From here on it names one address, and we have set it.
  request.headers['x-forwarded-for'] = address
  const policy = contentSecurityPolicy([`'nonce-${newNonce()}'`])
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Cache-Control', 'private, no-store')
  for (let i = 0; i + 1 < always.length; i += 2) {
    response.setHeader(always[i] as string, always[i + 1] as string)
  }
  await handler(request, response)
}
