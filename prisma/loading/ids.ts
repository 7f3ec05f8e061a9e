import { createHash } from 'node:crypto'

/**
 * The id of a content record, always the same for the same key (RFC 9562 version 8 layout over SHA-256),
 * so that loading twice meets the rows of the first time and references need no look-up.
 */
export function contentId(key: string): string {
  const bytes = createHash('sha256').update(`green-city-forums/${key}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
