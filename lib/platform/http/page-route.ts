import 'server-only'
import type { z } from 'zod'
import { Busy } from '../admission.ts'
import { env } from '../env.ts'
import { isUnavailable } from '../errors/database.ts'
import { reportUnexpected } from '../errors/report.ts'
import { readJsonBody } from './json-body.ts'
import { isOwnOrigin } from './own-origin.ts'

/** For a hundred scans of a door, with room. */
const MAX_BYTES = 64 * 1_024

type Params = Record<string, string | string[] | undefined>
type Call<Input, Scope> = { input: Input; scope: Scope; now: Date }

export type PageRoute<Input, Scope> = {
  /** Of the query where the route reads, of the body where it writes. */
  schema: z.ZodType<Input>
  /** Who asks, by cookie; null for whom there is nothing here. Asked first, so that nothing else shows. */
  gate: (params: Params) => Promise<Scope | null>
  /** Null where what is asked for is not there. */
  handle: (call: Call<Input, Scope>) => Promise<unknown>
}

type Route = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** Data that a page of ours fetches for whoever its cookie names. */
export const pageReadRoute = <Input, Scope>(
  definition: PageRoute<Input, Scope>,
): { GET: Route } => ({
  GET: guarded(definition, async (request) => ({
    value: Object.fromEntries(new URL(request.url).searchParams),
  })),
})

/**
 * What a page of ours sends by itself, where a form would be in the way: sender → gate → body → strict
 * parse → mutation. Only pages of our own origin may call it, for a cookie comes along.
 */
export const pageWriteRoute = <Input, Scope>(
  definition: PageRoute<Input, Scope>,
): { POST: Route; GET: Route } => {
  const post = guarded(definition, (request) => readJsonBody(request, MAX_BYTES))
  return {
    GET: async () => answer(405, 'method_not_allowed', { allow: 'POST' }),
    POST: async (request, context) =>
      isOwnOrigin(request.headers.get('origin'), env.APP_ORIGIN)
        ? post(request, context)
        : answer(403, 'bad_origin'),
  }
}

const STATUS = { 'unsupported-body': 415, 'body-too-large': 413, 'bad-body': 400 } as const

function guarded<Input, Scope>(
  { schema, gate, handle }: PageRoute<Input, Scope>,
  read: (request: Request) => Promise<{ value: unknown } | { fault: keyof typeof STATUS }>,
): Route {
  return async (request, { params }) => {
    try {
      const scope = await gate(await params)
      if (scope === null) return answer(404, 'nothing_here')
      const sent = await read(request)
      if ('fault' in sent) return answer(STATUS[sent.fault], sent.fault)
      const parsed = schema.safeParse(sent.value)
      if (!parsed.success) return answer(422, 'invalid')
      const data = await handle({ input: parsed.data, scope, now: new Date() })
      return data === null ? answer(422, 'invalid') : json(200, { data })
    } catch (error) {
      if (error instanceof Busy || isUnavailable(error))
        return answer(503, 'busy', { 'retry-after': '1' })
      const id = reportUnexpected(error, new URL(request.url).pathname)
      return json(500, { error: 'failed', id })
    }
  }
}

const answer = (status: number, error: string, headers: Record<string, string> = {}) =>
  json(status, { error }, headers)

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store', ...headers } })
