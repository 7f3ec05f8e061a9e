import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentSecurityPolicy, newNonce } from '../serve/content-security-policy.ts'
import { clockTurns } from './clock.ts'
import { contentEpoch } from './epoch.ts'
import {
  type NodeHandler,
  RENDER_TIMEOUT_MS,
  renderUnsealed,
  type UnsealedPage,
} from './render-page.ts'

/** The form in which strangers register: drawing it costs more than taking what they send. */
const SHARED = /^\/[^/?]+\/forums\/[^/?]+\/register$/
/** Places left are counted anew this often; what an organiser edits shows at once. */
const OLDEST_MS = 1_000
const MOST = 64

type Drawn = UnsealedPage & { key: string | undefined }
type Entry = { page: Promise<Drawn>; stamp: string; isMade: boolean; atMs: number }

export interface SharedForms {
  /** Answers whoever cannot be told from anybody else; false where the page must be made for them. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

/**
 * Pages with a form that are the same for every reader without a cookie, but for two words: the nonce
 * of the scripts, and the key of the one wish to register. Drawn once in a while, sent with both made
 * anew each time.
 */
export function createSharedForms(options: {
  handler: NodeHandler
  host: string
  always: readonly string[]
}): SharedForms {
  const { handler, host, always } = options
  const entries = new Map<string, Entry>()

  async function draw(url: string): Promise<Drawn> {
    const page = await renderUnsealed(handler, url, host, RENDER_TIMEOUT_MS)
    const key = /\bname="key" value="([\w-]{36})"/.exec(page.html)?.[1]
    return { ...page, key }
  }

  /** One drawing at a time for an address and a state of the content; whoever comes meanwhile waits for it. */
  function current(url: string): Promise<Drawn> {
    const stamp = `${contentEpoch()} ${clockTurns()}`
    const known = entries.get(url)
    const isYoung = known && (!known.isMade || Date.now() - known.atMs < OLDEST_MS)
    if (isYoung && known.stamp === stamp) return known.page
    if (entries.size >= MOST) entries.clear()
    const entry: Entry = { page: draw(url), stamp, isMade: false, atMs: 0 }
    entries.set(url, entry)
    const made = () => Object.assign(entry, { isMade: true, atMs: Date.now() })
    entry.page.then(made, () => entries.get(url) === entry && entries.delete(url))
    return entry.page
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { url = '', headers } = request
    if (headers.cookie !== undefined || !SHARED.test(url)) return false
    const page = await current(url)
    if (page.status !== 200) return false
    const nonce = newNonce()
    const html = page.html.replaceAll(page.nonce, nonce)
    const body = Buffer.from(page.key ? html.replaceAll(page.key, randomUUID()) : html)
    response.writeHead(200, [
      ...['Content-Type', 'text/html; charset=utf-8', 'Content-Length', String(body.length)],
      ...['Cache-Control', 'private, no-store', 'Vary', 'Cookie'],
      ...['Content-Security-Policy', contentSecurityPolicy([`'nonce-${nonce}'`])],
      ...page.headers,
      ...always,
    ])
    response.end(body)
    return true
  }

  return { answer }
}
