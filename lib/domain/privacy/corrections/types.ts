/** What a registration says of the person, apart from the address, which is proven and not typed over. */
export type Correction = { name: string; phone: string | null; organisation: string | null }

export type CorrectionResult =
  /** Names of the fields that are different now. */
  | { ok: true; value: { changed: string[] } }
  | { ok: false; reason: 'not_found' | 'stale' }
  /** The address was told of as many changes as an hour allows. */
  | { ok: false; reason: 'rate_limited'; retryAfterSeconds: number }
