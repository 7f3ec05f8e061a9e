import 'server-only'
import type { z } from 'zod'
import { admitWrite, Busy } from '../admission.ts'
import { env } from '../env.ts'
import { isUnavailable } from '../errors/database.ts'
import { NotFound } from '../errors/expected.ts'
import { reportUnexpected } from '../errors/report.ts'
import { readIdempotencyKey } from '../idempotency/hashes.ts'
import { checkLimits, type Limit } from '../rate-limit/check-limits.ts'
import { fieldFaultsOf } from './field-faults.ts'
import { readJsonBody } from './json-body.ts'
import { problemResponse, type WriteFailure } from './open-data-problem.ts'
import type { OpenDataRoute } from './open-data-route.ts'
import { isForeignPage } from './own-origin.ts'
import { publicActor } from './public-actor.ts'

const METHODS = 'POST, OPTIONS'
/** Longer than any form of ours, with room for Chinese at three bytes a character. */
const MAX_BYTES = 64 * 1_024

type Params = Record<string, string | string[] | undefined>

export type WriteCall<Input> = {
  params: Params
  input: Input
  idempotencyKey: string
  /** Who asks, for the audit. */
  actor: string
  now: Date
}

export type WriteRoute<Input> = {
  schema: z.ZodType<Input>
  /** Counted after the parse, so that what is refused unread costs the database nothing. */
  limits: (call: WriteCall<Input>, clientAddress: string) => readonly Limit[]
  /** Throws NotFound for what is not there for this client. */
  write: (call: WriteCall<Input>) => Promise<{ status: 200 | 201; data: unknown } | WriteFailure>
}

/**
 * The one way into the API that writes: sender → body → key → strict parse → rate limit → mutation. Anybody's
 * request is answered with what it deserves, never with a 5xx of ours: all that a client can send is
 * a problem of its own (RFC 9457). It reads no cookie, and pages of other origins may not call it.
 */
export function writeRoute<Input>(definition: WriteRoute<Input>): OpenDataRoute {
  const refuse = async (request: Request) =>
    problemResponse(request, { fault: 'method-not-allowed', methods: METHODS })
  const options = async () => new Response(null, { status: 204, headers: { allow: METHODS } })
  const post = async (request: Request, context: { params: Promise<Params> }) => {
    try {
      return await answer(definition, request, await context.params)
    } catch (error) {
      return failure(request, error)
    }
  }
  return {
    POST: post,
    OPTIONS: options,
    GET: refuse,
    HEAD: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  }
}

async function answer<Input>(
  { schema, limits, write }: WriteRoute<Input>,
  request: Request,
  params: Params,
): Promise<Response> {
  if (isForeignPage(request.headers, env.APP_ORIGIN)) {
    return problemResponse(request, { fault: 'foreign-page' })
  }
  const body = await readJsonBody(request, MAX_BYTES)
  if ('fault' in body) {
    const { fault } = body
    return problemResponse(
      request,
      fault === 'body-too-large' ? { fault, maxBytes: MAX_BYTES } : { fault },
    )
  }
  const idempotencyKey = readIdempotencyKey(request.headers.get('idempotency-key'))
  if (idempotencyKey === null) return problemResponse(request, { fault: 'bad-idempotency-key' })
  const parsed = schema.safeParse(body.value)
  if (!parsed.success) {
    const fields = fieldFaultsOf(parsed.error, body.value)
    return problemResponse(request, { fault: 'invalid', fields })
  }
  const now = new Date()
  // Set by our own server (pass-through.ts), which has judged what proxies claim.
  const address = request.headers.get('x-forwarded-for') ?? ''
  const actor = publicActor(address, now)
  const call = { params, input: parsed.data, idempotencyKey, actor, now }
  const counted = await admitWrite(() => checkLimits(limits(call, address), now))
  if (!counted.allowed) {
    const { retryAfterSeconds } = counted
    return problemResponse(request, { fault: 'rate-limited', retryAfterSeconds })
  }
  const written = await write(call)
  if ('fault' in written) return problemResponse(request, written)
  return Response.json(
    { data: written.data },
    { status: written.status, headers: { 'cache-control': 'no-store' } },
  )
}

function failure(request: Request, error: unknown): Response {
  if (error instanceof NotFound) {
    return problemResponse(request, { fault: 'not-found', slug: error.slug })
  }
  if (error instanceof Busy) return problemResponse(request, { fault: 'unavailable' })
  const id = reportUnexpected(error, new URL(request.url).pathname)
  return problemResponse(
    request,
    isUnavailable(error) ? { fault: 'unavailable' } : { fault: 'unexpected', id },
  )
}
