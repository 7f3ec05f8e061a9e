import type { FormRefusal } from './forms/form-door.ts'
import { isPersonalPath } from './public-paths.ts'

/** Why a request is turned away before anything of the portal sees it. */
export type Refusal = 'bad_address' | 'address_too_long' | 'method_not_allowed' | 'not_found'

type Other = 'headers_too_large' | 'bad_request' | Exclude<FormRefusal, 'busy'>

export const REFUSAL_STATUS: Record<Refusal | Other, number> = {
  bad_address: 400,
  bad_request: 400,
  bad_body: 400,
  bad_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  body_too_large: 413,
  address_too_long: 414,
  unsupported_body: 415,
  wrong_host: 421,
  headers_too_large: 431,
}

/** No address of ours comes near; what is longer is an attack or a mistake. */
const PATH_LIMIT = 1_024
const QUERY_LIMIT = 4_096

const READING = new Set(['GET', 'HEAD'])
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Addresses that take more than GET and HEAD, with their methods, beside the pages with forms;
 * whatever is not listed is read-only.
 */
const WRITABLE: readonly { path: RegExp; methods: readonly string[] }[] = [
  { path: /^\/api\/v1\/forums\/[^/]+\/registrations$/, methods: ['POST'] },
  { path: /^\/api\/check-in\/[^/]+\/scans$/, methods: ['POST'] },
]

/** The methods that an address takes, for the `Allow` header. */
export function allowedMethods(path: string): string[] {
  if (isPersonalPath(path)) return [...READING, 'POST']
  const extra = WRITABLE.filter((entry) => entry.path.test(path)).flatMap(({ methods }) => methods)
  const preflight = path.startsWith('/api/') ? ['OPTIONS'] : []
  return [...READING, ...preflight, ...extra]
}

/** Judges method and address of a request; undefined lets it in. Never throws. */
export function refuse(method: string, url: string): Refusal | undefined {
  const question = url.indexOf('?')
  const path = question === -1 ? url : url.slice(0, question)
  const query = question === -1 ? '' : url.slice(question + 1)
  if (path.length > PATH_LIMIT || query.length > QUERY_LIMIT) return 'address_too_long'
  if (!isCleanPath(path) || !isCleanQuery(query)) return 'bad_address'
  if (!READING.has(method) && !allowedMethods(path).includes(method)) return 'method_not_allowed'
  return undefined
}

/** A method that could change something; such a request is never answered from what is kept. */
export function isWriting(method: string): boolean {
  return WRITING.has(method)
}

function isCleanPath(path: string): boolean {
  // An absolute form ("GET http://elsewhere/") and "*" are for proxies, which this is not.
  if (!path.startsWith('/') || path.startsWith('//')) return false
  const decoded = decode(path)
  if (decoded === undefined || hasControlCharacter(decoded) || decoded.includes('\\')) return false
  if (/%2f/i.test(path)) return false
  return !decoded.split('/').some((segment) => segment === '.' || segment === '..')
}

function isCleanQuery(query: string): boolean {
  const decoded = decode(query.replaceAll('+', ' '))
  return decoded !== undefined && !hasControlCharacter(decoded)
}

/** Undefined for a broken escape or bytes that are not UTF-8. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** C0, DEL and C1: NUL alone already breaks PostgreSQL's text, none belongs into an address. */
function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text)
}
