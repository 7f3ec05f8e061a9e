import { LOCALES } from '../i18n/locales.ts'

const MAX = 500
const OWN = new RegExp(
  `^/(?:${LOCALES.join('|')})(?:/[A-Za-z0-9._~%-]+)*(?:\\?[A-Za-z0-9._~%=&-]*)?$`,
)

/**
 * A page of ours to go to afterwards; null for everything else. Not a filter for known tricks but the
 * one spelling that our own links have: a language, plain segments, a plain query.
 */
export function ownPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX || !OWN.test(value)) return null
  let decoded: string
  try {
    decoded = decodeURIComponent(value)
  } catch {
    return null
  }
  // A second decoding, by whatever stands in between, must not find anything new either.
  if (/%[0-9a-f]{2}|[\\\p{Cc}]|\/\//iu.test(decoded)) return null
  const [path = ''] = value.split('?', 1)
  if (/%2f/i.test(path)) return null
  if (decoded.split(/[/?]/).some((segment) => segment === '.' || segment === '..')) return null
  // Last, what a browser would make of it.
  return new URL(value, 'https://own.invalid').origin === 'https://own.invalid' ? value : null
}
