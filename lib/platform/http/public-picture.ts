/** A day: whoever is taken out of the record is out of every cache on the next one. */
const CACHED = 'public, max-age=86400, must-revalidate'

/** A picture of ours under an address that is made of its bytes; null is the one answer for every one that is not there. */
export function publicPicture(request: Request, name: string, bytes: Buffer | null): Response {
  if (!bytes) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const etag = `"${name}"`
  const headers = { 'Cache-Control': CACHED, ETag: etag }
  if (request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': 'image/webp',
      // Within a page it is drawn all the same.
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}
