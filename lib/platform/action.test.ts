import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import {
  type ActionDefinition,
  type ActionRequest,
  anyone,
  formEntries,
  initialState,
  runAction,
  unlimited,
} from './action.ts'
import { Busy } from './admission.ts'
import { env } from './env.ts'
import { done, NotFound, Refusal, refused } from './errors/expected.ts'
import { log } from './log.ts'

const now = new Date('2026-11-23T04:00:00Z')
const from = (origin: string | null): ActionRequest => ({
  headers: new Headers(origin === null ? {} : { origin }),
  address: '127.0.0.1',
  now,
})
const own = from(env.APP_ORIGIN)

const schema = z.object({ email: z.email(), code: z.string().optional() })
const steps: string[] = []

function define(
  overrides: Partial<ActionDefinition<typeof schema.shape, string, string, 'full'>> = {},
): ActionDefinition<typeof schema.shape, string, string, 'full'> {
  return {
    name: 'place.take',
    schema,
    secretFields: ['code'],
    rateLimit: async () => {
      steps.push('rate')
      return { allowed: true, retryAfterSeconds: 0 }
    },
    gate: async () => {
      steps.push('gate')
      return 'scope'
    },
    handler: async ({ input, scope }) => {
      steps.push('handler')
      return done(`${scope} ${input.email}`)
    },
    ...overrides,
  }
}

function form(values: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.append(name, value)
  return data
}
const good = () => form({ email: 'a@b.example', code: '123456' })

beforeEach(() => steps.splice(0))

describe('the order is origin, rate limit, parse, gate, handler', () => {
  test('all goes well', async () => {
    expect(await runAction(define(), good(), own)).toEqual({
      status: 'done',
      value: 'scope a@b.example',
    })
    expect(steps).toEqual(['rate', 'gate', 'handler'])
  })

  test.each([
    ['https://evil.test'],
    ['null'],
    [null],
    [`${env.APP_ORIGIN}.evil.example`],
    [env.APP_ORIGIN.replace('http:', 'https:')],
    [env.APP_ORIGIN.replace('3000', '3001')],
    [`${env.APP_ORIGIN}/`],
    ['::'],
  ])('Origin %j is refused before anything else', async (origin) => {
    const state = await runAction(define(), good(), from(origin))
    expect(state).toEqual({
      status: 'refused',
      reason: 'bad_origin',
      values: { email: 'a@b.example' },
    })
    expect(steps).toEqual([])
  })

  test('too many attempts are refused before the form is read', async () => {
    const rateLimit = async () => ({ allowed: false, retryAfterSeconds: 30 })
    expect(await runAction(define({ rateLimit }), form({}), own)).toEqual({
      status: 'refused',
      reason: 'rate_limited',
      retryAfterSeconds: 30,
      values: {},
    })
  })

  test('a wrong field stands beside its name, and what was sent comes back without the secret', async () => {
    const state = await runAction(define(), form({ email: 'nobody', code: '123456' }), own)
    expect(state).toEqual({
      status: 'invalid',
      fieldErrors: { email: [expect.any(String)] },
      values: { email: 'nobody' },
    })
    expect(steps).toEqual(['rate'])
  })

  test('what only the core could judge stands beside its field, too', async () => {
    const faults = { ok: false as const, reason: 'invalid' as const, fields: { email: ['taken'] } }
    expect(await runAction(define({ handler: async () => faults }), good(), own)).toEqual({
      status: 'invalid',
      fieldErrors: { email: ['taken'] },
      values: { email: 'a@b.example' },
    })
    const late = { ok: false, reason: 'rate_limited', retryAfterSeconds: 9 } as const
    expect(await runAction(define({ handler: async () => late }), good(), own)).toEqual({
      status: 'refused',
      reason: 'rate_limited',
      retryAfterSeconds: 9,
      values: { email: 'a@b.example' },
    })
  })

  test('a gate that has nothing for the reader says so, like one that refuses, and no fault is reported', async () => {
    const gate = () => Promise.reject(new NotFound('administrator'))
    expect(await runAction(define({ gate }), good(), own)).toEqual({
      status: 'refused',
      reason: 'not_found',
      values: { email: 'a@b.example' },
    })
    expect(steps).toEqual(['rate'])
  })

  test('where too many stand in line, the form is kept to be sent again', async () => {
    const handler = () => Promise.reject(new Busy())
    expect(await runAction(define({ handler }), good(), own)).toEqual({
      status: 'refused',
      reason: 'busy',
      values: { email: 'a@b.example' },
    })
  })

  test('a field that nobody asked for is refused, whatever the schema forgot', async () => {
    const state = await runAction(define(), form({ email: 'a@b.example', isAdmin: 'true' }), own)
    expect(state.status).toBe('invalid')
    expect(steps).toEqual(['rate'])
  })

  test('the gate says no, in words that the edge chooses', async () => {
    const gate = () => Promise.reject(new Refusal('forbidden'))
    expect(await runAction(define({ gate }), good(), own)).toEqual({
      status: 'refused',
      reason: 'forbidden',
      values: { email: 'a@b.example' },
    })
    expect(steps).toEqual(['rate'])
  })

  test('a rule of the product says no', async () => {
    const handler = async () => refused('full' as const)
    expect(await runAction(define({ handler }), good(), own)).toEqual({
      status: 'refused',
      reason: 'full',
      values: { email: 'a@b.example' },
    })
  })
})

describe('what is unexpected', () => {
  beforeEach(() => void vi.spyOn(log, 'error').mockImplementation(() => undefined))

  test('is logged under the number that the person sees, and nothing of it is shown', async () => {
    const handler = () => Promise.reject(new Error('password=secret'))
    const state = await runAction(define({ handler }), good(), own)
    expect(state).toEqual({
      status: 'failed',
      id: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/),
      values: { email: 'a@b.example' },
    })
    expect(vi.mocked(log.error).mock.calls[0]).toEqual([
      { err: expect.any(Error), id: (state as { id: string }).id },
      'action place.take',
    ])
  })

  test('Next’s own redirects pass through', async () => {
    const redirect = new Error('NEXT_REDIRECT')
    const handler = () => Promise.reject(redirect)
    const rethrow = (error: unknown) => {
      if (error === redirect) throw error
    }
    await expect(runAction(define({ handler }), good(), own, rethrow)).rejects.toBe(redirect)
  })
})

test('React’s own keys never reach the parse; repeated names become lists', () => {
  const data = form({ $ACTION_ID_x: '', '$ACTION_1:0': '{}', email: 'a' })
  data.append('tag', 'one')
  data.append('tag', 'two')
  expect({ ...formEntries(data) }).toEqual({ email: 'a', tag: ['one', 'two'] })
  const odd = form({ __proto__x: '1' })
  odd.append('__proto__', 'polluted')
  expect(Object.getPrototypeOf(formEntries(odd))).toBeNull()
})

test('anyone and unlimited are written out and let everybody through', async () => {
  expect(await anyone()).toBeNull()
  expect(await unlimited(own)).toEqual({ allowed: true, retryAfterSeconds: 0 })
})

test('a form begins empty, or with what was typed before the page was renewed', () => {
  expect(initialState(null)).toEqual({ status: 'idle' })
  expect(initialState({ name: '林' })).toEqual({ status: 'renewed', values: { name: '林' } })
})
