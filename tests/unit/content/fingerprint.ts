import { createHash } from 'node:crypto'

/**
 * The source texts are not ours to publish, so the repository holds only their fingerprints: for every place in a
 * text the hash of the few characters that start there. A quotation stands in the text when the hashes of its own
 * windows occur there one after the other; nobody can read the text out of them at a glance.
 */
const WINDOW = 4
const BYTES_PER_HASH = 6

export function fingerprint(text: string, salt: string): string {
  return Buffer.concat(windowHashes(text, salt)).toString('base64')
}

function windowHashes(text: string, salt: string): Buffer[] {
  return Array.from({ length: Math.max(0, text.length - WINDOW + 1) }, (_, at) =>
    createHash('sha256')
      .update(`${salt} ${text.slice(at, at + WINDOW)}`)
      .digest()
      .subarray(0, BYTES_PER_HASH),
  )
}

/** Whether `quote` stands, character for character, in the text whose fingerprint is given. RangeError below four characters. */
export function standsIn(print: Buffer, quote: string, salt: string): boolean {
  if (quote.length < WINDOW) throw new RangeError(`too short to be told: ${quote}`)
  const wanted = Buffer.concat(windowHashes(quote, salt))
  for (let at = print.indexOf(wanted); at >= 0; at = print.indexOf(wanted, at + 1))
    if (at % BYTES_PER_HASH === 0) return true
  return false
}
