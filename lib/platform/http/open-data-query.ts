import { isLang, type Lang } from '../i18n/locales.ts'
import { type CursorKey, type CursorShape, decodeCursor } from './cursor.ts'

export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 200

export type Page = { limit: number; after: CursorKey | null }

/** Why a query string is refused; worded in the `api` namespace of the messages. */
export type QueryFault =
  | { fault: 'bad-limit' }
  | { fault: 'bad-cursor' }
  | { fault: 'bad-language' }
  | { fault: 'bad-parameter'; name: string }

export type ListSpec = { scope: string; shape: CursorShape }

/** The fault of the first parameter that is not known here or is given twice; null when there is none. */
export function unknownParameter(
  query: URLSearchParams,
  allowed: readonly string[],
): QueryFault | null {
  for (const name of query.keys()) {
    if (!allowed.includes(name) || query.getAll(name).length > 1) {
      return { fault: 'bad-parameter', name: name.slice(0, 80) }
    }
  }
  return null
}

/** `?lang=`: undefined when absent, which means all languages. */
export function readLang(query: URLSearchParams): Lang | undefined | QueryFault {
  const value = query.get('lang')
  if (value === null) return undefined
  return isLang(value) ? value : { fault: 'bad-language' }
}

/** `?limit=&cursor=` for one list. */
export function readPage(query: URLSearchParams, { scope, shape }: ListSpec): Page | QueryFault {
  const limit = query.get('limit') ?? String(DEFAULT_LIMIT)
  if (!/^[1-9]\d{0,3}$/.test(limit) || Number(limit) > MAX_LIMIT) return { fault: 'bad-limit' }
  const cursor = query.get('cursor')
  if (cursor === null) return { limit: Number(limit), after: null }
  const after = decodeCursor(cursor, scope, shape)
  return after ? { limit: Number(limit), after } : { fault: 'bad-cursor' }
}

export function isFault(value: unknown): value is QueryFault {
  return typeof value === 'object' && value !== null && 'fault' in value
}
