import { wasUnavailable } from '../errors/request-errors.ts'
import { isLocale } from '../i18n/locales.ts'
import type { RenderedPage } from './render-page.ts'

/** No page can be made for this address; the server says so in a plain sentence. */
export class NoPage extends Error {
  readonly reason: 'not_found' | 'failed'

  constructor(reason: 'not_found' | 'failed') {
    super(reason)
    this.reason = reason
  }
}

/**
 * Next answers `notFound()` and a failed page with an empty document that only JavaScript fills. Our
 * readers get the page `/{locale}/status/{code}` in its place, rendered on the server like any other;
 * under 503 where it was the database that did not answer.
 */
export async function withStatusPage(
  url: string,
  page: RenderedPage,
  render: (url: string) => Promise<RenderedPage>,
): Promise<RenderedPage> {
  const [, first, second, code] = url.split(/[/?]/, 4)
  if (isLocale(first) && second === 'status' && page.status === 200) {
    return { ...page, status: code === '500' ? 500 : 404 }
  }
  const reason = page.status === 404 ? 'not_found' : page.status >= 500 ? 'failed' : undefined
  if (reason === undefined || !isForPeople(page)) return page
  if (!isLocale(first) || second === 'status') throw new NoPage(reason)

  const query = new URLSearchParams({ for: url.split('?', 1)[0] ?? url })
  const digest = reason === 'failed' ? digestOf(page) : undefined
  if (digest) query.set('id', digest)
  const shown = reason === 'failed' ? 500 : 404
  const replacement = await render(`/${first}/status/${shown}?${query}`)
  if (replacement.status !== 200) throw new NoPage(reason)
  if (!wasUnavailable(digest)) return { ...replacement, status: shown }
  return { ...replacement, status: 503, headers: [...replacement.headers, 'Retry-After', '5'] }
}

/** Data keeps its own errors; a failure without any body is ours to word. */
function isForPeople(page: RenderedPage): boolean {
  return page.contentType.startsWith('text/html') || page.body.length === 0
}

/** The id under which Next has logged the error; shown, so that a reader can name it. */
function digestOf(page: RenderedPage): string | undefined {
  return /digest\\?":\\?"(\d{1,20})/.exec(page.body.toString('utf8'))?.[1]
}
