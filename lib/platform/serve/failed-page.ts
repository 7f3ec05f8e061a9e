import type { ServerResponse } from 'node:http'
import type { RenderedPage } from '../cache/render-page.ts'

type Done = (error?: Error | null) => void

/** What Next sets for the page that is not sent; the one in its place says its own. */
const OF_THE_PAGE = ['content-type', 'content-length', 'etag', 'link', 'vary']

/**
 * Watches the answer to a request for a page. Next's own pages for 404 and for failures are blank
 * without JavaScript: `instead` makes the page that goes out in their place, under the same status or
 * a better one. Other answers pass as they are written.
 */
export function replaceFailedPage(
  response: ServerResponse,
  instead: (page: RenderedPage) => Promise<RenderedPage>,
): void {
  const flush = response.flushHeaders.bind(response)
  const write = response.write.bind(response) as (...given: unknown[]) => boolean
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse
  const held: Buffer[] = []
  let isHeld: boolean | undefined
  const holds = () => {
    isHeld ??= isFailedPage(response)
    return isHeld
  }

  response.flushHeaders = () => {
    if (!holds()) flush()
  }
  response.write = ((chunk: unknown, ...more: unknown[]) => {
    if (!holds()) return write(chunk, ...more)
    held.push(Buffer.from(chunk as Uint8Array))
    for (const one of more) if (typeof one === 'function') queueMicrotask(one as Done)
    return true
  }) as typeof response.write
  response.end = ((...given: unknown[]) => {
    if (response.headersSent || !holds()) return end(...given)
    const [chunk] = given
    if (chunk && typeof chunk !== 'function') held.push(Buffer.from(chunk as Uint8Array))
    send().catch((error) => response.destroy(error))
    return response
  }) as typeof response.end

  async function send(): Promise<void> {
    const failed = {
      status: response.statusCode,
      headers: [],
      contentType: 'text/html; charset=utf-8',
      body: Buffer.concat(held),
    }
    // Where no better page can be made, what Next has made goes out.
    const page = await instead(failed).catch(() => failed)
    for (const name of OF_THE_PAGE) response.removeHeader(name)
    response.statusCode = page.status
    response.setHeader('Content-Type', page.contentType)
    response.setHeader('Content-Length', page.body.length)
    for (let i = 0; i + 1 < page.headers.length; i += 2) {
      response.setHeader(page.headers[i] as string, page.headers[i + 1] as string)
    }
    end(page.body)
  }
}

function isFailedPage(response: ServerResponse): boolean {
  const { statusCode } = response
  const isPage = String(response.getHeader('content-type')).startsWith('text/html')
  return isPage && (statusCode === 404 || statusCode >= 500)
}
