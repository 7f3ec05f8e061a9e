import 'server-only'
import type { z } from 'zod'
import { Busy } from './admission.ts'
import { env } from './env.ts'
import { NotFound, Refusal, type Result } from './errors/expected.ts'
import { reportUnexpected } from './errors/report.ts'
import { sayRefused } from './http/answer-status.ts'
import type { TypedValues } from './http/kept-typing.ts'
import { isOwnOrigin } from './http/own-origin.ts'

/** Refusals that every action can answer with; worded in the `errors` namespace. */
export type CommonReason = 'bad_origin' | 'rate_limited' | 'not_found' | 'forbidden' | 'busy'

/** What a form was sent with, to fill it again: React resets a form after its action. */
export type SentValues = TypedValues

/** Plain values only: they travel to the browser. */
export type RefusalDetails = Readonly<Record<string, unknown>>

export type ActionState<T = unknown, R extends string = string> =
  | { status: 'idle' }
  /** The page was opened before a new version came; what was typed is here again, nothing was done. */
  | { status: 'renewed'; values: SentValues }
  | { status: 'done'; value: T }
  | { status: 'invalid'; fieldErrors: Record<string, string[]>; values: SentValues }
  | {
      status: 'refused'
      reason: R | CommonReason
      retryAfterSeconds?: number
      /** What the form shows beside the reason: whose change stands in the way, and which. */
      details?: RefusalDetails
      values: SentValues
    }
  | { status: 'failed'; id: string; values: SentValues }

export const IDLE: ActionState<never, never> = { status: 'idle' }

/** What a form begins with: empty, or as it was typed before the page was renewed (`typedValues()`). */
export function initialState(typed: TypedValues | null): ActionState<never, never> {
  return typed ? { status: 'renewed', values: typed } : IDLE
}

/** Counts one attempt; `key` is made from the request, so that it can hold account and address. */
export type RateLimit = (request: ActionRequest) => Promise<{
  allowed: boolean
  retryAfterSeconds: number
}>

/** Written out where an action may be called as often as one likes. */
export const unlimited: RateLimit = async () => ({ allowed: true, retryAfterSeconds: 0 })

/** What the outside of a request says; core functions never see it. */
export type ActionRequest = {
  headers: Headers
  /** Network address of whoever asks, as our own server has judged it. */
  address: string
  now: Date
}

/** The gate of an action that anybody may call; written out, never left out. */
export const anyone = async (): Promise<null> => null

export type ActionDefinition<Shape extends z.ZodRawShape, Scope, T, R extends string> = {
  /** `noun.verb`, for the log. */
  name: string
  schema: z.ZodObject<Shape>
  /** Proves who is asking and returns the scope, or throws Refusal. Never reads the form's claims. */
  gate: (request: ActionRequest, input: z.output<z.ZodObject<Shape>>) => Promise<Scope>
  rateLimit: RateLimit
  handler: (call: {
    input: z.output<z.ZodObject<Shape>>
    scope: Scope
    now: Date
    /** For what may be counted only once the form is read, such as attempts by mail address. */
    request: ActionRequest
  }) => Promise<Result<T, R> | FieldsRefused | LimitRefused | DetailedRefusal<R>>
  /** Fields that are never sent back: passwords, codes. */
  secretFields?: readonly (keyof Shape & string)[]
}

/** Fields that only the core could judge; words as a schema gives them. */
type FieldsRefused = { ok: false; reason: 'invalid'; fields: Record<string, string[]> }
type DetailedRefusal<R extends string> = { ok: false; reason: R; details: RefusalDetails }
type LimitRefused = { ok: false; reason: 'rate_limited'; retryAfterSeconds: number }

type FormEntry = FormDataEntryValue | FormDataEntryValue[]

/** A form as an object: React's own `$ACTION…` keys gone, repeated names as arrays. */
export function formEntries(form: FormData): Record<string, FormEntry> {
  const entries: Record<string, FormEntry> = Object.create(null)
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const all = form.getAll(name)
    entries[name] = all.length === 1 ? (all[0] as FormDataEntryValue) : all
  }
  return entries
}

/** Names with a dot become parts of an object: `answers.diet` is `{ answers: { diet } }`. One level. */
function nested(entries: Record<string, FormEntry>): Record<string, unknown> {
  const whole: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(entries)) {
    const dot = name.indexOf('.')
    if (dot === -1) {
      whole[name] = value
      continue
    }
    const head = name.slice(0, dot)
    const part = (whole[head] ?? Object.create(null)) as unknown
    // A name used plain and with a dot is nobody's form: the parse then refuses the plain one.
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue
    ;(part as Record<string, unknown>)[name.slice(dot + 1)] = value
    whole[head] = part
  }
  // Spread, because a parse wants plain objects.
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [
      name,
      value !== null && Object.getPrototypeOf(value) === null ? { ...value } : value,
    ]),
  )
}

function echo(entries: ReturnType<typeof formEntries>, secret: readonly string[]): SentValues {
  const values: SentValues = {}
  for (const [name, value] of Object.entries(entries)) {
    // The one name that an assignment does not add.
    if (secret.includes(name) || name === '__proto__') continue
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((v) => typeof v === 'string')
  }
  return values
}

/** Errors by field; what belongs to no field stands under the empty name. */
function fieldErrorsOf(error: z.core.$ZodError): Record<string, string[]> {
  const errors = Map.groupBy(error.issues, ({ path }) => path.slice(0, 2).map(String).join('.'))
  return Object.fromEntries(
    [...errors].map(([name, issues]) => [name, issues.map(({ message }) => message)]),
  )
}

/**
 * Carries out one action: origin → rate limit → strict parse → gate → handler. Never throws, except
 * what `rethrow` throws (Next's own redirects and 404s).
 */
export async function runAction<Shape extends z.ZodRawShape, Scope, T, R extends string>(
  definition: ActionDefinition<Shape, Scope, T, R>,
  form: FormData,
  request: ActionRequest,
  rethrow: (error: unknown) => void = () => undefined,
): Promise<ActionState<T, R>> {
  const { name, schema, gate, rateLimit, handler, secretFields = [] } = definition
  const entries = formEntries(form)
  const values = echo(entries, secretFields)
  try {
    // The door judges it first; this one holds where the door is not in front, as in `npm run dev`.
    if (!isOwnOrigin(request.headers.get('origin'), env.APP_ORIGIN)) {
      return { status: 'refused', reason: 'bad_origin', values }
    }
    const { allowed, retryAfterSeconds } = await rateLimit(request)
    if (!allowed) return { status: 'refused', reason: 'rate_limited', retryAfterSeconds, values }
    // Strict: a field that nobody asked for is a mistake or an attempt, not something to drop silently.
    const parsed = schema.strict().safeParse(nested(entries))
    if (!parsed.success) {
      return { status: 'invalid', fieldErrors: fieldErrorsOf(parsed.error), values }
    }
    const input = parsed.data as z.output<z.ZodObject<Shape>>
    const scope = await gate(request, input)
    const result = await handler({ input, scope, now: request.now, request })
    if (result.ok) return { status: 'done', value: result.value }
    if ('fields' in result) return { status: 'invalid', fieldErrors: result.fields, values }
    const { ok: _, ...refusal } = result
    return { status: 'refused', ...refusal, values }
  } catch (error) {
    rethrow(error)
    if (error instanceof Busy) return { status: 'refused', reason: 'busy', values }
    // A gate that has nothing for this reader: no fault of ours.
    if (error instanceof NotFound) return { status: 'refused', reason: 'not_found', values }
    if (error instanceof Refusal) {
      const { reason, retryAfterSeconds } = error
      const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
      return { status: 'refused', reason: reason as R | CommonReason, ...wait, values }
    }
    return { status: 'failed', id: reportUnexpected(error, `action ${name}`), values }
  }
}

/** The one way to make a server action; what it returns goes to `useActionState`. */
export function createAction<Shape extends z.ZodRawShape, Scope, T, R extends string>(
  definition: ActionDefinition<Shape, Scope, T, R>,
  // Whatever came before, of whichever action: it is not looked at.
): (previous: ActionState<unknown, string>, form: FormData) => Promise<ActionState<T, R>> {
  return async (_previous, form) => {
    // Here and not at the top: these two exist only inside a request.
    const { headers } = await import('next/headers')
    const { unstable_rethrow } = await import('next/navigation')
    const sent = await headers()
    const address = sent.get('x-forwarded-for') ?? ''
    const request = { headers: sent, address, now: new Date() }
    // Called by hand with something else, it is an empty form, which the parse refuses.
    const sentForm = form instanceof FormData ? form : new FormData()
    const state = await runAction(definition, sentForm, request, unstable_rethrow)
    if (state.status === 'refused') sayRefused(state.reason, state.retryAfterSeconds)
    return state
  }
}
