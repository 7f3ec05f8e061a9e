import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problemSchema } from '#lib/domain/open-data/schema.ts'
import { db } from '#lib/platform/db.ts'
import { bodyOf } from '#tests/factories/registration.ts'
import { expectInvariants } from './invariants.ts'
import { freshSample } from './sample.ts'
import { send } from './send.ts'

beforeEach(async () => {
  await freshSample()
  await db.rateWindow.deleteMany()
})
afterEach(expectInvariants)

const problemOf = async (response: Response) => problemSchema.parse(await response.json())

describe('too many', () => {
  test('from one address: 429 with the time to wait, and the others go on', async () => {
    const from = (number: number, address: string) =>
      send({
        body: bodyOf(`${address}-${number}`.replaceAll(/[.:]/g, '')),
        headers: { 'x-forwarded-for': address },
      })
    const statuses: number[] = []
    let refused: Response | undefined
    // A new minute may begin once while these are sent: 50 in each are let in, and no more.
    for (let number = 0; number < 110; number++) {
      const response = await from(number, '203.0.113.9')
      statuses.push(response.status)
      if (response.status === 429) refused = response
    }
    const made = statuses.filter((status) => status === 201).length
    expect(statuses.filter((status) => status === 429).length).toBe(110 - made)
    expect(made).toBeGreaterThanOrEqual(50)
    expect(made).toBeLessThanOrEqual(100)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(await problemOf(refused as Response)).toMatchObject({
      type: '/api/v1/problems#rate-limited',
    })
    expect((await from(1, '203.0.113.10')).status).toBe(201)
  })

  test('with one mail address, wherever from', async () => {
    const responses = []
    for (let number = 0; number < 45; number++) {
      responses.push(
        await send({ body: bodyOf(1), headers: { 'x-forwarded-for': `203.0.113.${number}` } }),
      )
    }
    // 20 an hour; a new hour may begin once in between.
    const refused = responses.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(5)
    for (const { headers } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(3_600)
    }
    expect(await db.registration.count()).toBe(1)
  })
})
