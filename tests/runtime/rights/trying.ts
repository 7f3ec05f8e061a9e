import { randomUUID } from 'node:crypto'
import { type FormPart, writeMultipart } from '#lib/platform/serve/forms/multipart.ts'
import type { Params, Seen } from '../../factories/rights/rights.ts'
import { newPlace } from './world.ts'

/** Requests as anybody sends them, and what their answers come to. */

export type Answer = { status: number; body: string; location: string | null; nonce: string }

const BOUNDARY = 'rights-boundary'

async function read(response: Response): Promise<Answer> {
  const policy = response.headers.get('content-security-policy') ?? ''
  return {
    status: response.status,
    body: await textOf(response),
    location: response.headers.get('location') ?? response.headers.get('x-action-redirect'),
    nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'no nonce',
  }
}

/** A stream of events has no end: that it was opened is all there is to see. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  await response.body?.cancel()
  return ''
}

export async function get(
  url: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return read(
    await fetch(url, {
      headers: { ...headers, ...(cookie && { cookie }), 'x-forwarded-for': newPlace() },
      redirect: 'manual',
    }),
  )
}

/** Posts a form to an action as React's client does. */
export async function act(
  url: string,
  action: string,
  fields: Readonly<Record<string, string>>,
  cookie: string,
): Promise<Answer> {
  const own: FormPart[] = Object.entries(fields).map(([name, text]) => ({
    name: `_1_${name}`,
    text,
  }))
  const parts = [...own, { name: '0', text: '[{"status":"idle"},"$K1"]' }]
  return read(
    await fetch(url, {
      method: 'POST',
      headers: {
        origin: new URL(url).origin,
        'next-action': action,
        ...(cookie && { cookie }),
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'x-forwarded-for': newPlace(),
      },
      body: new Uint8Array(writeMultipart(parts, BOUNDARY)),
      redirect: 'manual',
    }),
  )
}

/** Posts JSON as a page or a program does. */
export async function post(url: string, json: unknown, cookie: string): Promise<Answer> {
  return read(
    await fetch(url, {
      method: 'POST',
      headers: {
        origin: new URL(url).origin,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(cookie && { cookie }),
        'x-forwarded-for': newPlace(),
      },
      body: JSON.stringify(json),
      redirect: 'manual',
    }),
  )
}

/** What became of a reader, in the words of the matrix; what is none of them says its status. */
export function seen({ status, location }: Answer): Seen | `${number}` {
  if (status === 200) return 'shown'
  if (status === 404) return 'nothing'
  if (status === 405) return 'not-taken'
  if (status === 422) return 'not-there'
  if (location === null) return `${status}` as `${number}`
  const { pathname, searchParams } = new URL(location, 'http://portal')
  if (/\/sign-in$/.test(pathname) && searchParams.has('next')) return 'sign-in'
  if (/\/me\/security$/.test(pathname) && searchParams.has('required')) return 'second-factor'
  return 'elsewhere'
}

/** What an action says: that it is done, or the reason for which it is not. */
export function answered({ status, body, location }: Answer): string {
  if (location !== null) return 'done'
  const said = /"status":"(\w+)"/.exec(body)?.[1]
  if (said === 'refused') return /"reason":"(\w+)"/.exec(body)?.[1] ?? said
  if (said === 'invalid') return `invalid ${/"fieldErrors":(\{[^}]*\})/.exec(body)?.[1]}`
  return said ?? `${status}`
}

/** The same of a route: what it does not do, its status says. */
export const answeredByRoute = ({ status }: Answer): string => (status < 300 ? 'done' : `${status}`)

/** An answer without what differs between any two: nonces, numbers made for it, and what was asked for. */
export function comparable({ status, body, location, nonce }: Answer, asked: Params): string {
  let text = JSON.stringify([status, location, body])
  // A form comes back with what it was sent with, however short.
  for (const [name, value] of Object.entries(asked)) {
    const field = new RegExp(`(${name}\\\\*":\\\\*")${literal(value)}(?=\\\\*")`, 'g')
    text = text.replaceAll(field, `$1<${name}>`)
  }
  const words = Object.entries({ ...asked, 'nonce of the policy': nonce }).filter(
    ([, value]) => value.length > 3,
  )
  // Longest first: one may stand within another.
  for (const [name, value] of words.sort(([, a], [, b]) => b.length - a.length)) {
    const spellings = new Set([
      value,
      encodeURIComponent(value),
      encodeURIComponent(encodeURIComponent(value)),
    ])
    for (const spelling of spellings) text = text.replaceAll(spelling, `<${name}>`)
  }
  return text.replaceAll(UUID, '<id>').replaceAll(RENDERING, '<rendering>')
}
const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** What Next calls a rendering that an action asked for. */
const RENDERING = /"[\w-]{21}[a-z]\\*"/g
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Does `work` for every one, some at a time. */
export async function forEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  atOnce = 4,
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < items.length) await work(items[next++] as T)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** An address with its parameters filled in; what is not named is its own name. */
export const filled = (pattern: string, params: Params) =>
  pattern.replaceAll(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name) => params[name] ?? name)

/** The address of a line of the matrix, asked for on this subject. */
export function addressOf(
  pattern: string,
  { query }: { query?: (params: Params) => Record<string, string> },
  params: Params,
): string {
  const asked = query ? `?${new URLSearchParams(query(params))}` : ''
  return filled(pattern, { locale: 'zh', ...params }) + asked
}

/** Where two answers part, for whoever has to find out why. */
export function difference(a: string, b: string): string {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return `…${a.slice(at - 60, at + 60)}… and …${b.slice(at - 60, at + 60)}…`
}
