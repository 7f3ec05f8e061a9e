import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fields } from '#scripts/testing/hidden-fields.ts'
import type { Way } from './ways.ts'

export interface Answer {
  status: number
  retryAfter: string | undefined
  location: string | undefined
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
          location: response.headers.location,
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

/** The answer, or that none came: then the run goes on, and what is judged says so. */
export async function orNone(sent: Promise<Answer>): Promise<Answer> {
  const startedAt = performance.now()
  try {
    return await sent
  } catch (error) {
    const durationMs = performance.now() - startedAt
    const { message } = error as Error
    return { status: 0, retryAfter: undefined, location: undefined, body: message, durationMs }
  }
}

export interface Person {
  name: string
  key: string
}

export const newPerson = (name: string): Person => ({ name, key: randomUUID() })

export const emailOf = ({ name }: Person) => `${name}@example.com`

export interface Outcome {
  person: Person
  /** Answers that were no place, and connections that broke, before the good one. */
  refusals: { status: number; isTold: boolean; durationMs: number }[]
}

/** What somebody who wanted to begin got instead of the form. */
export class NotOpened extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super(`the form answered ${answer.status}`)
    this.answer = answer
  }
}

/** Tries with the same key until there is an answer, as people do who want their place. */
export async function registerUntilAnswered(
  way: Way,
  origin: string,
  person: Person,
): Promise<Outcome> {
  const refusals: Outcome['refusals'] = []
  let opened: Fields | undefined
  for (let attempt = 1; attempt <= 600; attempt++) {
    const startedAt = performance.now()
    try {
      opened ??= await way.open(origin, person)
      const answer = await way.register(origin, person, opened, 10_000)
      if (way.isTaken(answer)) return { person, refusals }
      refusals.push(refusalOf(way, answer))
    } catch (error) {
      const none = { status: 0, isTold: false, durationMs: performance.now() - startedAt }
      refusals.push(error instanceof NotOpened ? refusalOf(way, error.answer) : none)
    }
    await sleep(100)
  }
  throw new Error(`${person.name} never got an answer`)
}

const refusalOf = (way: Way, answer: Answer) => ({
  status: answer.status,
  isTold: way.tells(answer),
  durationMs: answer.durationMs,
})

export function percentile(durations: readonly number[], share: number): number {
  const sorted = durations.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
