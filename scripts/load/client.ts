import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Answer {
  status: number
  retryAfter: string | undefined
  body: string
  durationMs: number
}

/** Everybody has a connection of their own, as people have. */
const agent = new Agent({ keepAlive: true, maxSockets: 1_000, scheduling: 'lifo' })

/** Sends one request; rejects when the connection breaks or nothing comes within `timeoutMs`. */
export function send(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; timeoutMs: number },
): Promise<Answer> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, timeoutMs } = options
    const sent = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        clearTimeout(timer)
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers['retry-after'],
          body: Buffer.concat(chunks).toString(),
          durationMs: performance.now() - startedAt,
        })
      })
    })
    const timer = setTimeout(() => sent.destroy(new Error(`hung for ${timeoutMs} ms`)), timeoutMs)
    sent.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    sent.end(options.body)
  })
}

export interface Person {
  name: string
  key: string
}

export const newPerson = (name: string): Person => ({ name, key: randomUUID() })

/** One person asks for an onsite place of the sample forum. */
export function register(origin: string, { name, key }: Person, timeoutMs = 30_000) {
  const body = JSON.stringify({
    name,
    email: `${name}@example.com`,
    ticketType: 'onsite',
    locale: 'zh',
    consents: ['privacy'],
  })
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'idempotency-key': key,
  }
  const url = `${origin}/api/v1/forums/sample/registrations`
  return send(url, { method: 'POST', headers, body, timeoutMs })
}

export interface Outcome {
  person: Person
  code: string
  /** Answers that were neither 200 nor 201, and connections that broke, before the good one. */
  refusals: { status: number; retryAfter: string | undefined; durationMs: number }[]
}

/** Tries with the same key until there is an answer, as a client does that wants its place. */
export async function registerUntilAnswered(origin: string, person: Person): Promise<Outcome> {
  const refusals: Outcome['refusals'] = []
  for (let attempt = 1; attempt <= 600; attempt++) {
    const startedAt = performance.now()
    try {
      const { status, body, retryAfter, durationMs } = await register(origin, person, 10_000)
      if (status === 200 || status === 201) {
        return { person, code: JSON.parse(body).data.code, refusals }
      }
      refusals.push({ status, retryAfter, durationMs })
    } catch {
      refusals.push({ status: 0, retryAfter: undefined, durationMs: performance.now() - startedAt })
    }
    await sleep(100)
  }
  throw new Error(`${person.name} never got an answer`)
}

export function percentile(durations: readonly number[], share: number): number {
  const sorted = durations.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
