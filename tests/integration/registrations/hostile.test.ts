import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getLinkedRegistration } from '#lib/domain/registrations/gates.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import {
  changeInputSchema,
  handoverInputSchema,
  handoverOfferSchema,
  registrationInputSchema,
} from '#lib/domain/registrations/schema.ts'
import { db } from '#lib/platform/db.ts'
import { NAUGHTY } from '#tests/factories/naughty.ts'
import { bodyOf } from '#tests/factories/registration.ts'
import { expectInvariants } from './invariants.ts'
import { freshSample, made } from './sample.ts'
import { send } from './send.ts'

beforeEach(async () => {
  await freshSample()
  await db.rateWindow.deleteMany()
})
afterEach(expectInvariants)

const rows = async () => [
  await db.registration.count(),
  await db.answer.count(),
  await db.sessionBooking.count(),
  await db.mailOutbox.count({ where: { registrationId: { not: null } } }),
  await db.audit.count(),
]

describe('hostile text (T30)', () => {
  test(`${NAUGHTY.length} strings in each field of text: stored as sent, or 422, and never a 5xx`, async () => {
    expect(new Set(NAUGHTY).size).toBeGreaterThanOrEqual(100)
    const fields = ['name', 'organisation', 'answer', 'long'] as const
    let number = 0
    for (const text of NAUGHTY) {
      for (const field of fields) {
        number += 1
        const over =
          field === 'answer'
            ? { answers: { diet: 'other', 'diet-details': text } }
            : field === 'long'
              ? { answers: { 'question-to-speakers': text } }
              : { [field]: text }
        const headers = { 'x-forwarded-for': `203.0.${number % 250}.${number % 199}` }
        const response = await send({ body: bodyOf(`h${number}`, over), headers })
        const status = `${field} ${JSON.stringify(text.slice(0, 20))}: ${response.status}`
        expect([201, 422], status).toContain(response.status)
        if (response.status !== 201) continue
        const { data } = (await response.json()) as { data: { code: string } }
        const row = await db.registration.findUniqueOrThrow({
          where: { code: data.code },
          include: { answers: { include: { question: true } } },
        })
        const slug = field === 'answer' ? 'diet-details' : 'question-to-speakers'
        const stored =
          field === 'name' || field === 'organisation'
            ? row[field]
            : (row.answers.find(({ question }) => question.slug === slug)?.value ?? '')
        // Only what surrounds it goes, and a break has one spelling.
        expect(stored).toBe(text.replaceAll(/\r\n?/g, '\n').trim())
      }
    }
  }, 180_000)

  test('in the fields that are judged: address, phone, slugs, code: 422 or the value itself', async () => {
    let number = 0
    for (const text of NAUGHTY) {
      number += 1
      for (const over of [
        { email: text },
        { email: `${text}@example.com` },
        { phone: text },
        { ticketType: text },
        { locale: text },
        { consents: [text] },
        { sessions: [text] },
        { invitation: text },
        { answers: { [text]: 'x' } },
        { answers: { diet: text } },
        { answers: { interests: [text] } },
      ]) {
        const parsed = registrationInputSchema.safeParse(bodyOf(`s${number}`, over))
        if (!parsed.success) continue
        const headers = { 'x-forwarded-for': `203.1.${number % 250}.${number % 199}` }
        const { status } = await send({ body: bodyOf(`s${number}`, over), headers })
        expect([201, 409, 422], JSON.stringify(over).slice(0, 60)).toContain(status)
      }
    }
  }, 180_000)
})

describe('something else than text (T29)', () => {
  const OPERATORS = [
    { not: '' },
    { contains: '@' },
    { in: ['a@example.com'] },
    { equals: null },
    ['a@example.com'],
    [],
    {},
    7,
    true,
  ]
  const FIELDS = ['name', 'email', 'phone', 'organisation', 'ticketType', 'locale', 'invitation']

  test('an object, a list, a number for a text is refused in every field, and nothing is written', async () => {
    await made(1)
    const before = await rows()
    for (const field of FIELDS) {
      for (const value of OPERATORS) {
        const { status } = await send({ body: bodyOf(2, { [field]: value }) })
        expect([field, JSON.stringify(value), status]).toEqual([field, JSON.stringify(value), 422])
      }
    }
    for (const value of [...OPERATORS, 'privacy'].filter((one) => !Array.isArray(one))) {
      for (const field of ['consents', 'sessions']) {
        expect((await send({ body: bodyOf(2, { [field]: value }) })).status).toBe(422)
      }
    }
    for (const value of [{ not: '' }, [{ not: '' }], [['a']], null]) {
      const answers = { interests: value, diet: value }
      expect((await send({ body: bodyOf(2, { answers }) })).status).toBe(422)
    }
    expect(await rows()).toEqual(before)
  })

  test('no schema lets a privileged field through', () => {
    const good = {
      registration: [registrationInputSchema, bodyOf(1)],
      change: [changeInputSchema, { name: 'x', ticketType: 'onsite' }],
      offer: [handoverOfferSchema, { name: 'x', email: 'a@example.com', locale: 'zh' }],
      accept: [handoverInputSchema, { name: 'x', locale: 'zh', consents: [] }],
    } as const
    for (const [name, [schema, input]] of Object.entries(good)) {
      expect([name, schema.safeParse(input).success]).toEqual([name, true])
      for (const field of [
        'id',
        'role',
        'forumId',
        'status',
        'createdAt',
        'capacity',
        'seq',
        'code',
        'version',
        'emailNorm',
        'acceptBy',
        'linkVersion',
        'invitationId',
        'price',
        'erasedAt',
      ]) {
        expect([name, field, schema.safeParse({ ...input, [field]: 1 }).success]).toEqual([
          name,
          field,
          false,
        ])
      }
    }
  })

  test('a link is one exact word: nothing else finds a registration', async () => {
    const id = await made(1)
    const token = registrationToken({ id, linkVersion: 1 })
    expect((await getLinkedRegistration(token))?.id).toBe(id)
    for (const other of [
      '',
      id,
      token.toUpperCase(),
      `${token} `,
      token.slice(0, -1),
      `${token}=`,
      token.replace('.1.', '.2.'),
      token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      '%',
      "' OR '1'='1",
      registrationToken({ id, linkVersion: 2 }),
      registrationToken({ id: '00000000-0000-8000-8000-000000000000', linkVersion: 1 }),
    ]) {
      expect([other, await getLinkedRegistration(other)]).toEqual([other, null])
    }
  })
})
