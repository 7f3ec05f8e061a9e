export type BodyFault = 'unsupported-body' | 'body-too-large' | 'bad-body'

/**
 * The JSON value of a request's body, at most `maxBytes` long, or why there is none. Never throws for
 * what a client sends, and never reads further than the limit.
 */
export async function readJsonBody(
  request: Request,
  maxBytes: number,
): Promise<{ value: unknown } | { fault: BodyFault }> {
  const { headers } = request
  const type = headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    return { fault: 'unsupported-body' }
  }
  // A packed body would be unpacked past the limit before anybody could count.
  if (!/^(?:identity)?$/i.test(headers.get('content-encoding') ?? '')) {
    return { fault: 'unsupported-body' }
  }
  if (Number(headers.get('content-length') ?? 0) > maxBytes) return { fault: 'body-too-large' }
  const bytes = await readUpTo(request, maxBytes)
  if (typeof bytes === 'string') return { fault: bytes }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { fault: 'bad-body' }
  }
}

async function readUpTo(request: Request, maxBytes: number): Promise<Uint8Array | BodyFault> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const reader = request.body?.getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      length += part.value.byteLength
      if (length > maxBytes) {
        await reader?.cancel()
        return 'body-too-large'
      }
      chunks.push(part.value)
    }
  } catch {
    // The client left in the middle.
    return 'bad-body'
  }
  return Buffer.concat(chunks)
}
