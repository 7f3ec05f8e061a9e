import { beforeEach, expect, test } from 'vitest'
import { problemSchema } from '#lib/domain/open-data/schema.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { bodyOf } from '#tests/factories/registration.ts'
import { freshSample } from './sample.ts'
import { send } from './send.ts'

/** T41 for the API: what a browser says that a page of somebody else has sent is refused unread, and nothing is written. */

beforeEach(async () => {
  await freshSample()
  await db.rateWindow.deleteMany()
})

const written = async () => [
  await db.registration.count(),
  await db.idempotencyKey.count(),
  await db.mailOutbox.count(),
  await db.rateWindow.count(),
]
const own = new URL(env.APP_ORIGIN)
const otherScheme = own.protocol === 'https:' ? 'http:' : 'https:'

test.each<Record<string, string>>([
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'garbage' },
  { origin: '' },
  { origin: `${own.protocol}//sub.${own.host}` },
  { origin: `${own.origin}.evil.example` },
  { origin: `${otherScheme}//${own.host}` },
  { origin: `${own.protocol}//${own.hostname}:1` },
  { origin: `${own.origin}, https://evil.example` },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: own.origin, 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
])('%j is refused, and nothing is written', async (headers) => {
  const before = await written()
  const response = await send({ body: bodyOf(1), headers })
  expect(response.status).toBe(403)
  expect(problemSchema.parse(await response.json())).toMatchObject({
    type: '/api/v1/problems#foreign-page',
    status: 403,
  })
  expect(await written()).toEqual(before)
})

test.each<Record<string, string>>([
  {},
  { origin: own.origin },
  { origin: own.origin, 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
])('%j is a program or a page of ours', async (headers) => {
  expect((await send({ body: bodyOf(1), headers })).status).toBe(201)
})
