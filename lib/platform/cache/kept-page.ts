import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, compress, type Encoding, isCompressible } from './encodings.ts'
import type { Sized } from './page-store.ts'
import type { RenderedPage } from './render-page.ts'

interface Variant {
  headers: string[]
  body: Buffer
}

/** After so many readers a page has earned the slower, smaller compression. */
const HITS_BEFORE_PRESSING = 50

/** A rendered page with everything that can be worked out before a reader asks for it. */
export class KeptPage implements Sized {
  used = false
  readonly madeAtMs = Date.now()
  readonly status: number
  readonly #etag: string
  readonly #notModified: string[]
  readonly #common: string[]
  readonly #identity: Buffer
  readonly #compressible: boolean
  readonly #variants = new Map<Encoding, Variant>()
  readonly #pending = new Map<Encoding, Promise<Variant>>()
  #brotliHits = 0

  /** `always` are the headers of every response of the portal, as name and value in turn. */
  constructor(page: RenderedPage, always: readonly string[], caching = cachingOf(page.status)) {
    this.status = page.status
    this.#identity = page.body
    this.#compressible = isCompressible(page.contentType)
    // Weak: one tag for the bytes in every encoding (RFC 9110, 8.8.3).
    this.#etag = `W/"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}"`
    const freshness = ['Cache-Control', caching, 'Vary', 'Accept-Encoding']
    if (page.status === 200) freshness.push('ETag', this.#etag)
    this.#common = ['Content-Type', page.contentType, ...freshness, ...page.headers, ...always]
    this.#notModified = [...freshness, ...page.headers, ...always]
    this.#variants.set('identity', this.#variant('identity', page.body))
  }

  /** About what the page costs in memory: three copies of its bytes at most, and its headers. */
  get bytes(): number {
    return this.#identity.length * 2 + 4_096
  }

  /** Answers at once when the encoding that the reader wants is at hand; false when it is not. */
  sendNow(request: IncomingMessage, response: ServerResponse): boolean {
    const { headers } = request
    if (this.#isKnownTo(headers['if-none-match'])) {
      response.writeHead(304, this.#notModified).end()
      return true
    }
    const encoding = this.#encodingFor(headers['accept-encoding'] as string | undefined)
    const variant = this.#variants.get(encoding)
    if (!variant) return false
    response.writeHead(this.status, variant.headers)
    response.end(request.method === 'HEAD' ? undefined : variant.body)
    if (encoding === 'br') this.#countBrotli()
    return true
  }

  /** Answers, compressing first where that has not been done yet. */
  async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const encoding = this.#encodingFor(request.headers['accept-encoding'] as string | undefined)
    if (!this.#variants.has(encoding)) await this.#prepare(encoding)
    this.sendNow(request, response)
  }

  #encodingFor(acceptEncoding: string | undefined): Encoding {
    return this.#compressible ? chooseEncoding(acceptEncoding) : 'identity'
  }

  #isKnownTo(ifNoneMatch: string | undefined): boolean {
    if (ifNoneMatch === undefined || this.status !== 200) return false
    // Weak comparison: `W/"x"` and `"x"` are the same page.
    return ifNoneMatch === '*' || ifNoneMatch.includes(this.#etag.slice(2))
  }

  async #prepare(encoding: Encoding): Promise<void> {
    let pending = this.#pending.get(encoding)
    if (!pending) {
      pending = this.#press(encoding, 'quick')
      this.#pending.set(encoding, pending)
    }
    this.#variants.set(encoding, await pending)
  }

  async #press(encoding: Encoding, effort: 'quick' | 'small'): Promise<Variant> {
    const smaller = await compress(this.#identity, encoding, effort)
    return smaller ? this.#variant(encoding, smaller) : this.#variant('identity', this.#identity)
  }

  #countBrotli(): void {
    this.#brotliHits += 1
    if (this.#brotliHits !== HITS_BEFORE_PRESSING) return
    this.#press('br', 'small').then(
      (variant) => this.#variants.set('br', variant),
      () => undefined, // The quick variant stays; nothing is lost but a few bytes.
    )
  }

  #variant(encoding: Encoding, body: Buffer): Variant {
    const headers = [...this.#common, 'Content-Length', String(body.length)]
    if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
    return { headers, body }
  }
}

/** Always asked for again, so that an edit is seen by the next reader; the tag makes that cheap. */
function cachingOf(status: number): string {
  return status === 200 ? 'public, max-age=0, must-revalidate' : 'no-store'
}
