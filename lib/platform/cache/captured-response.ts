import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

type WriteCallback = (error?: Error | null) => void

/** A request that carries nothing of the reader's but the address; what comes back is everybody's. */
export function bareRequest(url: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.httpVersion = '1.1'
  request.httpVersionMajor = 1
  request.httpVersionMinor = 1
  request.headers = headers
  request.rawHeaders = Object.entries(headers).flat()
  request.complete = true
  request.push(null)
  return request
}

/** A response that keeps what is written to it instead of sending it. */
export class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  readonly #done = Promise.withResolvers<void>()
  #begun = false

  constructor(request: IncomingMessage) {
    super(request)
    this.sendDate = false
  }

  /** Settles when the renderer has ended the response; rejects when it gave the response up. */
  get done(): Promise<void> {
    return this.#done.promise
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  // @ts-expect-error: an accessor in Node's own prototype too, declared as a property
  override get headersSent(): boolean {
    return this.#begun
  }

  override writeHead(
    status: number,
    reasonOrHeaders?: string | OutgoingHttpHeaders | unknown[],
    headers?: OutgoingHttpHeaders | unknown[],
  ): this {
    this.statusCode = status
    const given = typeof reasonOrHeaders === 'string' ? headers : reasonOrHeaders
    if (Array.isArray(given)) {
      for (let i = 0; i + 1 < given.length; i += 2) {
        this.setHeader(String(given[i]), given[i + 1] as string)
      }
    } else {
      for (const [name, value] of Object.entries(given ?? {})) {
        if (value !== undefined) this.setHeader(name, value)
      }
    }
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.#begun = true
    this.#keep(chunk, encoding)
    const done = (typeof encoding === 'function' ? encoding : callback) as WriteCallback | undefined
    if (done) queueMicrotask(done)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.finished) return this
    const done = [chunk, encoding, callback].find((given) => typeof given === 'function')
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
      this.#keep(chunk, encoding)
    }
    this.#begun = true
    this.finished = true
    queueMicrotask(() => {
      if (done) (done as WriteCallback)()
      this.emit('finish')
      this.emit('close')
      this.#done.resolve()
    })
    return this
  }

  override destroy(error?: Error): this {
    if (!this.finished) this.#done.reject(error ?? new Error('the page was given up half-way'))
    return this
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') {
      this.#chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
      )
    } else {
      this.#chunks.push(Buffer.from(chunk as Uint8Array))
    }
  }
}
