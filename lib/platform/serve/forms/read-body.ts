import type { IncomingMessage } from 'node:http'

export type BodyFault = 'unsupported_body' | 'body_too_large' | 'bad_body' | 'busy'

/** Bodies of all requests together that may lie in memory; beyond it people are asked to wait. */
const HELD_MAX_BYTES = 128 * 1_024 * 1_024
/** What is still read, and thrown away, of a body that is refused: else its sender sees no answer. */
const REFUSED_MAX_BYTES = 32 * 1_024 * 1_024
const REFUSED_MAX_MS = 5_000

let heldBytes = 0

/**
 * Reads a whole body of at most `maxBytes`, whatever its headers say of its length. `work` gets it;
 * its memory counts as taken until `work` is done.
 */
export async function withBody<T>(
  request: IncomingMessage,
  maxBytes: number,
  work: (body: Buffer) => Promise<T>,
): Promise<T | BodyFault> {
  // A packed body would be unpacked past the limit before anybody could count.
  if (!/^(?:identity)?$/i.test(request.headers['content-encoding'] ?? '')) return 'unsupported_body'
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return 'body_too_large'
  let length = 0
  try {
    const chunks: Buffer[] = []
    // Not destroyed on the way out: whoever is refused is still to hear why.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length
      heldBytes += chunk.length
      if (length > maxBytes) return 'body_too_large'
      if (heldBytes > HELD_MAX_BYTES) return 'busy'
      chunks.push(chunk)
    }
    return await work(Buffer.concat(chunks))
  } catch (error) {
    // Its sender left in the middle; everything else is a fault of ours.
    if (!request.complete) return 'bad_body'
    throw error
  } finally {
    heldBytes -= length
  }
}

/** Reads on for a while and keeps nothing, so that the answer to a refused body arrives. */
export async function discard(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return
  const over = Promise.withResolvers<void>()
  const timer = setTimeout(over.resolve, REFUSED_MAX_MS)
  let length = 0
  request.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > REFUSED_MAX_BYTES) over.resolve()
  })
  for (const event of ['end', 'close', 'error']) request.once(event, () => over.resolve())
  request.resume()
  await over.promise
  clearTimeout(timer)
}
