/**
 * Keyset cursors: where the last page ended, as opaque text. The scope is inside, so that the cursor
 * of one list is refused by another.
 */
export type CursorKey = readonly (string | number)[]

/** What a list's keys look like; text keys are slugs or ids, never free text. */
export type CursorShape = readonly ('slug' | 'number')[]

const SLUG = /^[a-z0-9-]{1,200}$/

export function encodeCursor(scope: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([scope, ...key]), 'utf8').toString('base64url')
}

/** The key inside a cursor; null when it is not one that `encodeCursor` made for this scope and shape. */
export function decodeCursor(cursor: string, scope: string, shape: CursorShape): CursorKey | null {
  if (cursor.length > 1_000 || !/^[\w-]+$/.test(cursor)) return null
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  if (!Array.isArray(value) || value[0] !== scope || value.length !== shape.length + 1) return null
  const key = value.slice(1) as unknown[]
  const fits = key.every((part, index) =>
    shape[index] === 'slug'
      ? typeof part === 'string' && SLUG.test(part)
      : Number.isInteger(part) && Math.abs(part as number) <= 2_147_483_647,
  )
  // Only the one spelling that we hand out: no second address for the same page.
  return fits && encodeCursor(scope, key as CursorKey) === cursor ? (key as CursorKey) : null
}
