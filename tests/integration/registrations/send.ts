import { POST } from '#app/api/v1/forums/[slug]/registrations/route.ts'
import { makeRegistrationInput, newIdempotencyKey } from '#tests/factories/registration.ts'

export type Sending = {
  forum?: string
  key?: string | null
  body?: unknown
  headers?: Record<string, string>
}

/** What a client sends as JSON: absent where the factory has null. */
export const bodyOf = (number: number | string, over: Record<string, unknown> = {}) => {
  const { phone: _, organisation: __, invitation: ___, ...rest } = makeRegistrationInput(number)
  return { ...rest, ...over }
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
