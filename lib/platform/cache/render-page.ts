import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  contentSecurityPolicy,
  newNonce,
  sealInlineScripts,
} from '../serve/content-security-policy.ts'
import { bareRequest, CapturedResponse } from './captured-response.ts'
import { FLEETING_HEADER } from './fleeting.ts'

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface RenderedPage {
  status: number
  /** Name and value in turn; what the page itself said, without what the layer decides. */
  headers: string[]
  contentType: string
  body: Buffer
  /** It may be wrong in the next moment, and is not kept. */
  isFleeting?: boolean
}

/** A page that takes longer is given up. */
export const RENDER_TIMEOUT_MS = 20_000

/** Thrown when a page was not ready in time. */
export class RenderTimeout extends Error {}

/** The layer decides these, or they describe the connection and not the page. */
const NOT_THE_PAGES = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'vary',
  'x-powered-by',
  FLEETING_HEADER,
])

/**
 * Renders one public address through Next. The request carries the address and nothing else of the
 * reader's: no cookie, no language, no forwarded header, so nothing personal can be in the result.
 */
export async function renderPage(
  handler: NodeHandler,
  url: string,
  host: string,
  timeoutMs: number,
): Promise<RenderedPage> {
  const { response, nonce } = await capture(handler, url, host, timeoutMs)
  return describe(response, nonce)
}

/** A page as Next made it for one nonce, which still stands in it. */
export type UnsealedPage = Pick<RenderedPage, 'status' | 'headers'> & {
  html: string
  nonce: string
}

/** The same for a page that gets a nonce of its own each time it is sent. */
export async function renderUnsealed(
  handler: NodeHandler,
  url: string,
  host: string,
  timeoutMs: number,
): Promise<UnsealedPage> {
  const { response, nonce } = await capture(handler, url, host, timeoutMs)
  const headers = ownHeaders(response, nonce)
  return { status: response.statusCode, headers, html: response.body.toString('utf8'), nonce }
}

async function capture(handler: NodeHandler, url: string, host: string, timeoutMs: number) {
  const nonce = newNonce()
  const request = bareRequest(url, {
    host,
    accept: url.startsWith('/api/') ? 'application/json' : 'text/html',
    // Next puts the nonce that it finds here on every script that it emits itself.
    'content-security-policy': `script-src 'nonce-${nonce}'`,
  })
  const response = new CapturedResponse(request)
  await withinTime(timeoutMs, [handler(request, response), response.done])
  return { response, nonce }
}

async function withinTime(timeoutMs: number, parts: [Promise<void>, Promise<void>]): Promise<void> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new RenderTimeout()), timeoutMs)
  try {
    await Promise.race([Promise.all(parts), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Preload headers bear the nonce too; it is this rendering's alone. */
function withoutNonce(value: string, nonce: string): string {
  return value.replaceAll(`; nonce="${nonce}"`, '')
}

function ownHeaders(response: CapturedResponse, nonce: string): string[] {
  const headers: string[] = []
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (NOT_THE_PAGES.has(name) || name.startsWith('x-nextjs-') || value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value])
      headers.push(name, withoutNonce(String(one), nonce))
  }
  return headers
}

function describe(response: CapturedResponse, nonce: string): RenderedPage {
  const contentType = String(response.getHeader('content-type') ?? 'application/octet-stream')
  const isFleeting = response.hasHeader(FLEETING_HEADER)
  const headers = ownHeaders(response, nonce)
  if (!contentType.startsWith('text/html')) {
    return { status: response.statusCode, headers, contentType, body: response.body, isFleeting }
  }
  const { html, scripts } = sealInlineScripts(response.body.toString('utf8'), nonce)
  headers.push('Content-Security-Policy', contentSecurityPolicy(scripts))
  const body = Buffer.from(html)
  return { status: response.statusCode, headers, contentType, body, isFleeting }
}
