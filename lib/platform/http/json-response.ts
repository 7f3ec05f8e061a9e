import { createHash } from 'node:crypto'
import { FLEETING_HEADER } from '../cache/fleeting.ts'

/** Open data may be read by any page of any origin. Nothing here depends on who asks. */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link',
} as const

export type JsonOptions = {
  status?: number
  contentType?: string
  headers?: Record<string, string>
  /** It holds numbers that change with every visitor: our page layer must ask each time. */
  isFleeting?: boolean
}

/** RFC 9110 §13.1.2: weak comparison against a list of tags, or `*`. */
export function matchesETag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag))
}

/** JSON with an entity tag; 304 when the reader has it already, no body for HEAD. */
export function jsonResponse(
  request: Request,
  value: unknown,
  options: JsonOptions = {},
): Response {
  const status = options.status ?? 200
  const body = JSON.stringify(value)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({
    ...CORS_HEADERS,
    'content-type': options.contentType ?? 'application/json; charset=utf-8',
    // Kept, but asked for again: an edit is seen by the next reader.
    'cache-control': status === 200 ? 'public, max-age=0, must-revalidate' : 'no-store',
    ...(options.isFleeting ? { [FLEETING_HEADER]: '1' } : {}),
    ...options.headers,
  })
  if (status === 200) {
    headers.set('etag', etag)
    if (matchesETag(request.headers.get('if-none-match'), etag)) {
      headers.delete('content-type')
      return new Response(null, { status: 304, headers })
    }
  }
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}
