import { POST } from '#app/api/v1/forums/[slug]/registrations/route.ts'
import { newIdempotencyKey } from '#tests/factories/registration.ts'

export type Sending = {
  forum?: string
  key?: string | null
  body?: unknown
  headers?: Record<string, string>
}

/** `POST /api/v1/forums/{slug}/registrations`, as our server hands it to the route. */
export function send({ forum = 'sample', key, body, headers }: Sending = {}): Promise<Response> {
  const idempotencyKey = key === undefined ? newIdempotencyKey() : key
  const request = new Request(`https://forums.test/api/v1/forums/${forum}/registrations`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      'x-forwarded-for': '127.0.0.1',
      ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
      ...headers,
    },
    body:
      typeof body === 'string' || Buffer.isBuffer(body) ? (body as BodyInit) : JSON.stringify(body),
  })
  return POST(request, { params: Promise.resolve({ slug: forum }) })
}
