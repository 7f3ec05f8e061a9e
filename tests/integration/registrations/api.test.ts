import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as route from '#app/api/v1/forums/[slug]/registrations/route.ts'
import { problemSchema, recordAnswer } from '#lib/domain/open-data/schema.ts'
import { openRegistrationAnswerSchema } from '#lib/domain/registrations/open-data/schema.ts'
import { db } from '#lib/platform/db.ts'
import { bodyOf, makeRegistrationInput, newIdempotencyKey } from '#tests/factories/registration.ts'
import { askForum, askList, bodyOf as checked, forumAnswer } from '#tests/integration/api/ask.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, onsite, register } from './sample.ts'
import { send } from './send.ts'

beforeEach(async () => {
  await freshSample()
  await db.rateWindow.deleteMany()
})
afterEach(expectInvariants)

const answer = recordAnswer(openRegistrationAnswerSchema)
const written = async () => [
  await db.registration.count(),
  await db.idempotencyKey.count(),
  await db.mailOutbox.count(),
  await db.consent.count(),
]
const problemOf = async (response: Response) => problemSchema.parse(await response.json())

describe('what is answered', () => {
  test('201 with code and status; waiting with its position; the same again is 200 with the same body', async () => {
    await freshSample({ capacity: 1 })
    const key = newIdempotencyKey()
    const first = await send({ key, body: bodyOf(1) })
    expect(first.status).toBe(201)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('access-control-allow-origin')).toBeNull()
    const text = await first.text()
    expect(answer.parse(JSON.parse(text))).toEqual({
      data: { code: expect.stringMatching(/^[2-9A-Z]{8}$/), status: 'confirmed' },
    })
    const waiting = await send({ body: bodyOf(2) })
    expect([waiting.status, await waiting.json()]).toEqual([
      201,
      { data: { code: expect.any(String), status: 'waitlisted', position: 1 } },
    ])
    const again = await send({ key, body: bodyOf(1) })
    expect([again.status, await again.text()]).toEqual([200, text])
  })

  test('the same key with another body is 409, whoever sends it, and says nothing of the first', async () => {
    const key = newIdempotencyKey()
    await send({ key, body: bodyOf(1) })
    const before = await written()
    for (const body of [
      bodyOf(1, { name: '别人' }),
      bodyOf(2),
      bodyOf(1, { ticketType: 'online' }),
    ]) {
      const response = await send({ key, body })
      expect(response.status).toBe(409)
      const text = await response.text()
      expect(text).toContain('idempotency-conflict')
      expect(text).not.toMatch(/reed|芦苇|confirmed/)
    }
    expect(await written()).toEqual(before)
  })

  test('the same address with a new key is 409, writes to the address once, and discloses nothing', async () => {
    const { data } = answer.parse(await (await send({ body: bodyOf(1) })).json())
    for (const email of ['reed-1@example.com', 'REED-1@EXAMPLE.COM', 'ｒeed-1@example.com']) {
      const response = await send({ body: bodyOf(1, { email, name: '好奇的人' }) })
      const text = await response.text()
      expect([response.status, JSON.parse(text).type]).toEqual([
        409,
        '/api/v1/problems#already-registered',
      ])
      expect(text).not.toContain(data.code)
      expect(text).not.toMatch(/reed|芦苇|confirmed|onsite/)
    }
    const kinds = await db.mailOutbox.groupBy({
      by: ['kind'],
      _count: true,
      orderBy: { kind: 'asc' },
    })
    expect(kinds).toEqual([
      { kind: 'confirmed', _count: 1 },
      { kind: 'already_registered', _count: 1 },
    ])
  })

  test('422 names every field, in the reader’s language, and repeats no value', async () => {
    const body = {
      name: '',
      email: 'kein@',
      ticketType: 'vip',
      locale: 'de',
      consents: [],
      status: 'confirmed',
    }
    const response = await send({ body, headers: { 'accept-language': 'zh-TW' } })
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const problem = await problemOf(response)
    expect(problem.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'empty'],
      ['email', 'bad_email'],
      ['locale', 'unknown_value'],
      ['status', 'unknown_field'],
    ])
    expect(problem.errors?.[0]?.detail).toBe('請填寫此項。')
    expect(JSON.stringify(problem)).not.toContain('kein@')
    const second = await problemOf(
      await send({ body: bodyOf(1, { ticketType: 'vip', consents: [], answers: { x: 1 } }) }),
    )
    expect(second.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['ticketType', 'unknown_value'],
      ['consents', 'required'],
      ['answers.x', 'unknown_value'],
    ])
    expect(await problemOf(await send({ body: {} }))).toMatchObject({
      errors: ['name', 'email', 'ticketType', 'locale', 'consents'].map((field) => ({
        field,
        code: 'required',
      })),
    })
  })

  test('a forum that is not there, a draft and one without registration are 404 alike', async () => {
    await db.forum.update({ where: { slug: 'sample' }, data: { state: 'draft' } })
    for (const forum of ['sample', 'nowhere', 'jingmen-2017', '%00']) {
      expect([forum, (await send({ forum, body: bodyOf(1) })).status]).toEqual([forum, 404])
    }
    await db.forum.update({ where: { slug: 'sample' }, data: { state: 'published' } })
  })

  test('other methods are 405 and say which are taken', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'] as const) {
      const request = new Request('https://forums.test/api/v1/forums/sample/registrations', {
        method,
      })
      const response = await route[method](request, { params: Promise.resolve({ slug: 'sample' }) })
      expect([method, response.status, response.headers.get('allow')]).toEqual([
        method,
        405,
        'POST, OPTIONS',
      ])
    }
  })
})

describe('replays (T03)', () => {
  test('100 keys, ten at once each: 100 registrations, one answer per key', async () => {
    const keys = Array.from({ length: 100 }, newIdempotencyKey)
    const answers = await Promise.all(
      keys.flatMap((key, number) =>
        Array.from({ length: 10 }, async () => {
          const response = await send({ key, body: bodyOf(number) })
          return { key, status: response.status, text: await response.text() }
        }),
      ),
    )
    expect(await written()).toEqual([100, 100, 100, 100])
    for (const key of keys) {
      const own = answers.filter((one) => one.key === key)
      expect(new Set(own.map(({ text }) => text)).size).toBe(1)
      expect(own.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    }
  }, 60_000)

  test('from several processes at once too: each key is one registration', async () => {
    // Modules of their own share nothing in memory, as processes do not.
    const processes: typeof import('#lib/domain/registrations/mutations.ts')[] = []
    for (let number = 0; number < 3; number++) {
      vi.resetModules()
      processes.push(await import('#lib/domain/registrations/mutations.ts'))
    }
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, number) => {
        const call = {
          forumSlug: 'sample',
          input: makeRegistrationInput(number),
          idempotencyKey: `one-key-${number}`,
          actor: 'public',
          now: new Date(),
        }
        return Promise.all(processes.map(({ registerForForum }) => registerForForum(call)))
      }),
    )
    expect(await written()).toEqual([20, 20, 20, 20])
    for (const same of results) {
      expect(same.filter((one) => one.ok && !one.value.isReplay).length).toBe(1)
      expect(new Set(same.map((one) => one.ok && one.value.answer.code)).size).toBe(1)
    }
  })

  test('one key for twenty people at once: one of them, and nothing of the others', async () => {
    const key = newIdempotencyKey()
    const responses = await atOnce(20, (number) => send({ key, body: bodyOf(number) }))
    expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)])
    expect(await written()).toEqual([1, 1, 1, 1])
  })
})

describe('limits that hold whoever asks (T07)', () => {
  const settings = (data: Parameters<typeof db.registrationSettings.updateMany>[0]['data']) =>
    db.registrationSettings.updateMany({ data })
  const inMs = (ms: number) => new Date(Date.now() + ms)

  test.each([
    ['before it opens', 'not_yet_open', () => settings({ opensAt: inMs(60_000) })],
    ['a second after it closed', 'closed', () => settings({ closesAt: inMs(-1_000) })],
    ['called off', 'cancelled', () => settings({ cancelledAt: new Date() })],
    [
      'full, nobody may wait',
      'full',
      async () => {
        await settings({ waitingList: false })
        await db.ticketType.updateMany({ data: { capacity: 0 } })
      },
    ],
  ])('%s: 409 and nothing written', async (_, phase, arrange) => {
    await arrange()
    const response = await send({ body: bodyOf(1) })
    expect(response.status).toBe(409)
    expect(await problemOf(response)).toMatchObject({ phase })
    expect(await written()).toEqual([0, 0, 0, 0])
    await db.ticketType.updateMany({ where: { slug: 'online' }, data: { capacity: 500 } })
  })

  test('the last place without a waiting list: one of fifty gets it', async () => {
    await freshSample({ capacity: 1 })
    await settings({ waitingList: false })
    const responses = await atOnce(50, (number) => send({ body: bodyOf(number) }))
    expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array(49).fill(409)])
    expect(await written()).toEqual([1, 1, 1, 1])
  })

  test('whoever lost the answer gets it after closing too, and nobody else', async () => {
    const key = newIdempotencyKey()
    const text = await (await send({ key, body: bodyOf(1) })).text()
    await settings({ closesAt: inMs(-1_000) })
    const again = await send({ key, body: bodyOf(1) })
    expect([again.status, await again.text()]).toEqual([200, text])
    expect((await send({ key, body: bodyOf(2) })).status).toBe(409)
    expect((await send({ body: bodyOf(2) })).status).toBe(409)
  })

  test('a hidden kind of place looks as if it did not exist', async () => {
    await db.ticketType.updateMany({ where: { slug: 'onsite' }, data: { isHidden: true } })
    const hidden = await send({ body: bodyOf(1) })
    const absent = await send({ body: bodyOf(1, { ticketType: 'absent' }) })
    expect([hidden.status, await hidden.text()]).toEqual([422, await absent.text()])
    const { data } = await checked(await askForum('sample'), forumAnswer)
    expect(data.registration?.ticketTypes.map(({ slug }) => slug)).toEqual(['online'])
    expect(await written()).toEqual([0, 0, 0, 0])
  })

  test.each([
    'price',
    'status',
    'role',
    'forumId',
    'seq',
    'id',
    'code',
    'createdAt',
    'capacity',
    '__proto__',
  ])('a client cannot set %s', async (field) => {
    const text = JSON.stringify(bodyOf(1)).replace('{', `{"${field}":"confirmed",`)
    const response = await send({ body: text })
    const named = (await problemOf(response)).errors?.map((error) => error.field)
    // zod lets no key through that it was not told of; `__proto__` never becomes one.
    expect([response.status, named]).toEqual([422, [field]])
    expect(await written()).toEqual([0, 0, 0, 0])
  })
})

describe('what is no registration', () => {
  const chinese = Buffer.from('{"name":"\u00ff"}', 'latin1')
  test.each<[string, number, Parameters<typeof send>[0]]>([
    ['no key', 400, { key: null, body: bodyOf(1) }],
    ['a short key', 400, { key: 'x', body: bodyOf(1) }],
    ['a key with a space', 400, { key: 'a b c d e f g h', body: bodyOf(1) }],
    ['no JSON', 400, { body: '{' }],
    ['nothing', 400, { body: '' }],
    ['bytes that are no UTF-8', 400, { body: chinese }],
    [
      'a form',
      415,
      { body: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'plain text, as a foreign page could send it',
      415,
      { body: bodyOf(1), headers: { 'content-type': 'text/plain' } },
    ],
    ['packed', 415, { body: bodyOf(1), headers: { 'content-encoding': 'gzip' } }],
    ['a million characters', 413, { body: bodyOf(1, { name: 'x'.repeat(1_000_000) }) }],
    ['deep nesting', 422, { body: `{"answers":${'['.repeat(20_000)}${']'.repeat(20_000)}}` }],
    ['a list', 422, { body: [bodyOf(1)] }],
    ['null', 422, { body: 'null' }],
    ['a number', 422, { body: '1e999' }],
    ['NUL in a name', 422, { body: bodyOf(1, { name: 'a\u0000' }) }],
    ['half a character', 422, { body: JSON.stringify(bodyOf(1)).replace('芦苇', '\\ud800') }],
    ['an operator for an address', 422, { body: bodyOf(1, { email: { contains: '@' } }) }],
    ['a list for an address', 422, { body: bodyOf(1, { email: ['a@example.com'] }) }],
    ['two addresses', 422, { body: bodyOf(1, { email: 'a@x.com,b@y.com' }) }],
  ])('%s: %i', async (_, status, sending) => {
    const response = await send(sending)
    expect(response.status).toBe(status)
    expect(problemSchema.parse(await response.json())).toMatchObject({ status })
    expect(await written()).toEqual([0, 0, 0, 0])
  })

  test.each([
    '𠮷田',
    'مريم',
    '‮txt',
    '👩‍🌾',
    '=1+1',
    '{{7*7}}${x}<%=y%>',
    '<script>alert(1)</script>',
    '../../x',
  ])('the name %j is stored as it is', async (name) => {
    expect((await send({ body: bodyOf(1, { name }) })).status).toBe(201)
    expect(await db.registration.findFirstOrThrow({ select: { name: true } })).toEqual({ name })
  })
})

describe('what the open data says of it', () => {
  test('phase and counts, in the list and by itself, as they are now', async () => {
    await freshSample({ capacity: 2 })
    const expected = (over: object) => ({
      phase: 'open',
      ticketTypes: [
        expect.objectContaining({
          slug: 'onsite',
          capacity: 2,
          confirmed: 0,
          waitlisted: 0,
          ...over,
        }),
        expect.objectContaining({ slug: 'online', capacity: 500, confirmed: 0, waitlisted: 0 }),
      ],
    })
    const read = async () =>
      (await checked(await askForum('sample'), forumAnswer)).data.registration
    expect(await read()).toEqual(expected({}))
    await atOnce(3, register)
    expect(await read()).toEqual(expected({ confirmed: 2, waitlisted: 1 }))
    const list = await (await askList('forums')).json()
    expect(list.data.filter((forum: object) => 'registration' in forum)).toMatchObject([
      { slug: 'sample', registration: expected({ confirmed: 2, waitlisted: 1 }) },
    ])
    expect((await onsite()).confirmed).toBe(2)
  })
})
