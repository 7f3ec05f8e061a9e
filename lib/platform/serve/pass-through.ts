import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NodeHandler, RenderedPage } from '../cache/render-page.ts'
import { withSaidStatus } from '../http/answer-status.ts'
import { clientAddress } from '../http/client-address.ts'
import { isOwnHost } from '../http/own-origin.ts'
import {
  CAMERA_PAGE,
  contentSecurityPolicy,
  newNonce,
  PUBLIC_PICTURE,
  SENT_FILE,
  SENT_FILE_POLICY,
  WEB_ASSEMBLY,
} from './content-security-policy.ts'
import { replaceFailedPage } from './failed-page.ts'
import { PERMISSIONS, PERMITTED } from './security-headers.ts'

/**
 * Headers by which a stranger could tell Next who or where a reader is, or steer its router. Its own
 * router's are among them: pages are linked plainly (decision 5), so every page is answered whole.
 */
const NOT_FOR_STRANGERS =
  /^(?:x-forwarded-|x-middleware-|x-nextjs-|x-invoke-|x-action-|x-portal-|next-|rsc$|forwarded$|x-real-ip$)/

export interface PassThrough {
  handler: NodeHandler
  /** The portal's own address. */
  origin: string
  always: readonly string[]
  trustedHops: number
  /** Makes the page that goes out in place of one that is not there, or failed. */
  instead: (url: string, page: RenderedPage) => Promise<RenderedPage>
}

/** Hands a request to Next: what is personal, operational, or only a redirect. */
export async function passThrough(
  { handler, origin, always, trustedHops, instead }: PassThrough,
  request: IncomingMessage,
  response: ServerResponse,
  /** Headers that only our own server sets. */
  own: Readonly<Record<string, string>> = {},
): Promise<void> {
  const address = clientAddress(
    request.socket.remoteAddress,
    request.headers['x-forwarded-for'],
    trustedHops,
  )
  for (const name of Object.keys(request.headers)) {
    if (NOT_FOR_STRANGERS.test(name)) delete request.headers[name]
  }
  // No link or redirect can be made to carry a name that somebody else has put here.
  if (!isOwnHost(request.headers.host, origin)) request.headers.host = new URL(origin).host
  Object.assign(request.headers, own)
  // From here on it names one address, and we have set it.
  request.headers['x-forwarded-for'] = address
  const hasCamera = CAMERA_PAGE.test(request.url ?? '')
  const policy = SENT_FILE.test(request.url ?? '')
    ? SENT_FILE_POLICY
    : contentSecurityPolicy([`'nonce-${newNonce()}'`, ...(hasCamera ? [WEB_ASSEMBLY] : [])])
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  // Next adds to a header that is there: what is everybody's says itself how long.
  if (!PUBLIC_PICTURE.test(request.url ?? '')) {
    response.setHeader('Cache-Control', 'private, no-store')
  }
  for (let i = 0; i + 1 < always.length; i += 2) {
    response.setHeader(always[i] as string, always[i + 1] as string)
  }
  if (hasCamera) {
    response.setHeader(PERMISSIONS, PERMITTED.replace('camera=()', 'camera=(self)'))
  }
  const { url = '/' } = request
  replaceFailedPage(response, (page) => instead(url, page))
  await withSaidStatus(response, () => handler(request, response))
}
