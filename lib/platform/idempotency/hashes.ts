import { createHash } from 'node:crypto'

export type IdempotencyHashes = { keyHash: string; requestHash: string }

/** What a client may choose as its key: 8 to 128 visible ASCII characters; a UUID is the usual one. */
const KEY = /^[\x21-\x7e]{8,128}$/

/** The key of the header `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header); null for none that is one. */
export function readIdempotencyKey(header: string | null): string | null {
  const key = header?.trim() ?? ''
  // The draft writes the key as a structured string, in quotation marks; most clients send it bare.
  const bare = /^"(.*)"$/.exec(key)?.[1] ?? key
  return KEY.test(bare) ? bare : null
}

const sha256 = (...parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/**
 * What is kept of a key and its request, in hexadecimal. Neither can be turned back: the key is not
 * stored, and the request's hash contains it, so that names and addresses cannot be guessed from it.
 */
export function idempotencyHashes(scope: string, key: string, request: unknown): IdempotencyHashes {
  return {
    keyHash: sha256(scope, key),
    requestHash: sha256(scope, key, JSON.stringify(request)),
  }
}
