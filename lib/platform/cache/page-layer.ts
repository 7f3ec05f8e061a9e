import type { IncomingMessage, ServerResponse } from 'node:http'
import { clockTurns } from './clock.ts'
import { contentEpoch, onContentEpoch } from './epoch.ts'
import { KeptPage } from './kept-page.ts'
import { PageStore } from './page-store.ts'
import {
  type NodeHandler,
  RENDER_TIMEOUT_MS,
  type RenderedPage,
  renderPage,
} from './render-page.ts'
import { withStatusPage } from './status-page.ts'

export interface PageLayerOptions {
  /** Next's request handler, or anything that answers like it. */
  handler: NodeHandler
  /** The host that pages are rendered under; never the one that a reader sent. */
  host: string
  /** Headers of every response, as name and value in turn. */
  always: readonly string[]
  limitBytes?: number
  renderTimeoutMs?: number
  /** No page is older than this, whoever forgot to say that it would change. */
  oldestMs?: number
  /** False renders every request anew; only the bench asks for that, to compare. */
  keeps?: boolean
}

export interface PageLayer {
  /** Answers from what is kept, in the same tick; false when there is nothing to answer with. */
  answerKept(request: IncomingMessage, response: ServerResponse): boolean
  /** Renders a public address (or joins the one who does) and answers with it. */
  answerRendered(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The page that readers of this address get in place of one that is not there, or failed. */
  instead(url: string, page: RenderedPage): Promise<RenderedPage>
  readonly figures: { kept: number; keptBytes: number; hits: number; renders: number }
  close(): void
}

const LIMIT_BYTES = 256 * 1024 * 1024
const OLDEST_MS = 60_000

/**
 * Whole public pages, compressed once, kept until content changes (the epoch moves) or a moment
 * passes at which a page would be drawn differently (the clock turns); then all of them go at once,
 * because any page may draw on any record. Every reader of an address gets the same HTML, the client
 * router's own requests included: it then loads the page whole.
 */
export function createPageLayer(options: PageLayerOptions): PageLayer {
  const { handler, host, always, keeps = true } = options
  const { renderTimeoutMs = RENDER_TIMEOUT_MS, oldestMs = OLDEST_MS } = options
  const store = new PageStore<KeptPage>(options.limitBytes ?? LIMIT_BYTES)
  const underWay = new Map<string, Promise<KeptPage>>()
  const figures = { kept: 0, keptBytes: 0, hits: 0, renders: 0 }
  let turns = clockTurns()
  const forget = () => store.clear()
  const close = onContentEpoch(forget)

  /** The page as it is kept, if it may still be shown. */
  function keptPage(url: string): KeptPage | undefined {
    const page = store.get(url)
    if (!page) return undefined
    const nowMs = Date.now()
    const now = clockTurns(nowMs)
    if (now !== turns) {
      turns = now
      forget()
      return undefined
    }
    return nowMs - page.madeAtMs < oldestMs ? page : undefined
  }

  function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const page = keptPage(request.url as string)
    if (!page) return false
    page.used = true
    figures.hits += 1
    return page.sendNow(request, response)
  }

  const renderOne = (url: string) => renderPage(handler, url, host, renderTimeoutMs)
  const instead = (url: string, page: RenderedPage) => withStatusPage(url, page, renderOne)

  async function render(url: string): Promise<KeptPage> {
    const epoch = contentEpoch()
    const turn = clockTurns()
    figures.renders += 1
    const rendered = await instead(url, await renderOne(url))
    const page = new KeptPage(rendered, always)
    // What was read before a write must not outlive it. A 404 is not kept: there is no end of them.
    const stillTrue = contentEpoch() === epoch && clockTurns() === turn
    const mayKeep = keeps && stillTrue && !rendered.isFleeting && !url.includes('?')
    if (mayKeep && page.status === 200) store.set(url, page)
    return page
  }

  async function answerRendered(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url as string
    const kept = keptPage(url)
    if (kept) return kept.send(request, response)
    if (!keeps) return (await render(url)).send(request, response)
    // A reader who comes after a write does not join a page that was begun before it.
    const key = `${contentEpoch()} ${clockTurns()} ${url}`
    let rendering = underWay.get(key)
    if (!rendering) {
      rendering = render(url).finally(() => underWay.delete(key))
      underWay.set(key, rendering)
    }
    return (await rendering).send(request, response)
  }

  return {
    answerKept,
    answerRendered,
    instead,
    get figures() {
      return { ...figures, kept: store.size, keptBytes: store.bytes }
    },
    close,
  }
}
