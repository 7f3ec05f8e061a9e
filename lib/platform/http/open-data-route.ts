import 'server-only'
import { isUnavailable } from '../errors/database.ts'
import { NotFound } from '../errors/expected.ts'
import { reportUnexpected } from '../errors/report.ts'
import type { Lang } from '../i18n/locales.ts'
import { type CursorKey, encodeCursor } from './cursor.ts'
import { CORS_HEADERS, jsonResponse } from './json-response.ts'
import { problemResponse, READ_METHODS } from './open-data-problem.ts'
import { isFault, type ListSpec, readLang, readPage, unknownParameter } from './open-data-query.ts'

type Params = Record<string, string | string[] | undefined>
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

export type OpenDataRoute = Record<
  'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  Handler
>

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The slug from the address; NotFound for what can be no slug, so that it never reaches the database. */
export function slugFrom(params: Params, name = 'slug'): string {
  const given = params[name]
  const slug = typeof given === 'string' ? given : ''
  if (!SLUG.test(slug) || slug.length > 80) throw new NotFound(slug)
  return slug
}

function failure(request: Request, error: unknown): Response {
  if (error instanceof NotFound) {
    return problemResponse(request, { fault: 'not-found', slug: error.slug })
  }
  const id = reportUnexpected(error, new URL(request.url).pathname)
  return isUnavailable(error)
    ? problemResponse(request, { fault: 'unavailable' })
    : problemResponse(request, { fault: 'unexpected', id })
}

function route(read: Handler): OpenDataRoute {
  const get: Handler = async (request, context) => {
    try {
      return await read(request, context)
    } catch (error) {
      return failure(request, error)
    }
  }
  const refuse: Handler = async (request) =>
    problemResponse(request, { fault: 'method-not-allowed' })
  const options: Handler = async () =>
    new Response(null, {
      status: 204,
      headers: {
        ...CORS_HEADERS,
        allow: READ_METHODS,
        'access-control-allow-methods': READ_METHODS,
        'access-control-allow-headers': 'if-none-match',
        'access-control-max-age': '86400',
      },
    })
  return {
    GET: get,
    HEAD: get,
    OPTIONS: options,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  }
}

/** An address that the API does not have: a problem for every method. */
export function missingRoute(): OpenDataRoute {
  return route(async (request) => problemResponse(request, { fault: 'not-found', slug: null }))
}

/** A document that is the same for everybody and takes no parameters. */
export function documentRoute(read: () => unknown): OpenDataRoute {
  return route(async (request) => {
    const unknown = unknownParameter(new URL(request.url).searchParams, [])
    return unknown ? problemResponse(request, unknown) : jsonResponse(request, read())
  })
}

/** One record: `{ data }`. `read` throws NotFound for what is not recorded. */
export function recordRoute<T>(
  read: (params: Params, lang: Lang | undefined) => Promise<T>,
  isFleeting: (data: T) => boolean = () => false,
): OpenDataRoute {
  return route(async (request, { params }) => {
    const query = new URL(request.url).searchParams
    const unknown = unknownParameter(query, ['lang'])
    if (unknown) return problemResponse(request, unknown)
    const lang = readLang(query)
    if (isFault(lang)) return problemResponse(request, lang)
    const data = await read(await params, lang)
    return jsonResponse(request, { data }, { isFleeting: isFleeting(data) })
  })
}

export type ListReader<Row> = {
  /** Names the list and the shape of its keys; part of every cursor. */
  spec: ListSpec
  /** Up to `take` rows after the key, in the order of the key. */
  rows: (after: CursorKey | null, take: number) => Promise<Row[]>
  keyOf: (row: Row) => CursorKey
  present: (row: Row, lang: Lang | undefined) => unknown
  /** True for a row whose presentation changes too often to be kept. */
  isFleeting?: (row: Row) => boolean
}

/**
 * A list in pages: `{ data, page: { next } }`. `list` throws NotFound when what the list belongs to
 * is not recorded. One row more than asked for tells whether there is a next page.
 */
export function listRoute<Row>(
  list: (params: Params) => ListReader<Row> | Promise<ListReader<Row>>,
): OpenDataRoute {
  return route(async (request, { params }) => {
    const query = new URL(request.url).searchParams
    const unknown = unknownParameter(query, ['lang', 'limit', 'cursor'])
    if (unknown) return problemResponse(request, unknown)
    const lang = readLang(query)
    if (isFault(lang)) return problemResponse(request, lang)
    const { spec, rows, keyOf, present, isFleeting = () => false } = await list(await params)
    const page = readPage(query, spec)
    if (isFault(page)) return problemResponse(request, page)
    const found = await rows(page.after, page.limit + 1)
    const shown = found.slice(0, page.limit)
    const last = shown.at(-1)
    const next =
      last !== undefined && found.length > shown.length
        ? encodeCursor(spec.scope, keyOf(last))
        : null
    const data = shown.map((row) => present(row, lang))
    const isAnyFleeting = shown.some(isFleeting)
    return jsonResponse(request, { data, page: { next } }, { isFleeting: isAnyFleeting })
  })
}
