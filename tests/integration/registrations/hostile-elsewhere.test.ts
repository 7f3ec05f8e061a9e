import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { addPasskeySchema } from '#lib/domain/accounts/passkeys/schema.ts'
import { correctAccount, correctRegistration } from '#lib/domain/privacy/corrections/mutations.ts'
import { correctAccountSchema, correctRegistrationSchema } from '#lib/domain/privacy/schema.ts'
import { changeRegistration } from '#lib/domain/registrations/changes/mutations.ts'
import { acceptHandover, offerHandover } from '#lib/domain/registrations/handovers/mutations.ts'
import { getRegistration } from '#lib/domain/registrations/own/queries.ts'
import {
  changeInputSchema,
  handoverInputSchema,
  handoverOfferSchema,
} from '#lib/domain/registrations/schema.ts'
import { db } from '#lib/platform/db.ts'
import { NAUGHTY } from '#tests/factories/naughty.ts'
import { expectInvariants } from './invariants.ts'
import { freshSample, made, now } from './sample.ts'

/** T30: hostile text by every other way in which somebody writes: stored as sent, or refused; nothing thrown. */

beforeEach(async () => {
  await freshSample()
})
afterEach(expectInvariants)

const actor = 'public'
const tidy = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()

/**
 * What a schema makes of each text: every refusal names a fault, and most are taken. Every third of those
 * goes on into the database: they are fields of one kind, and hostile.test.ts stores them all.
 */
function* accepted<S extends z.ZodType>(schema: S, inputOf: (text: string) => object) {
  let refused = 0
  let taken = 0
  for (const text of NAUGHTY) {
    const parsed = schema.safeParse(inputOf(text))
    if (parsed.success) {
      if (taken++ % 3 === 0) yield { text, input: parsed.data as z.output<S> }
    } else {
      refused += 1
      expect(parsed.error.issues.every(({ message }) => /^[a-z_]+$/.test(message))).toBe(true)
    }
  }
  expect(refused).toBeGreaterThan(5)
  expect(refused).toBeLessThan(NAUGHTY.length / 2)
}

const row = (id: string) => db.registration.findUniqueOrThrow({ where: { id } })
/** How often an address is written to is bounded; here it is the text that counts. */
const forgetLetters = () =>
  db.mailOutbox.updateMany({ data: { createdAt: new Date(now.getTime() - 7_200_000) } })

test('the form that changes a registration', async () => {
  const id = await made(1)
  const inputOf = (text: string) => ({
    ...{ name: text, organisation: text, ticketType: 'onsite' },
    answers: { 'question-to-speakers': text },
  })
  for (const { text, input } of accepted(changeInputSchema, inputOf)) {
    await forgetLetters()
    const { version } = await row(id)
    const result = await changeRegistration({ registrationId: id, version, input, actor, now })
    expect([text, result.ok]).toEqual([text, true])
    const stored = await getRegistration(id)
    expect([stored?.name, stored?.organisation]).toEqual([tidy(text), tidy(text)])
    expect(stored?.answers['question-to-speakers']).toBe(tidy(text))
  }
}, 120_000)

test('the offer of a place, and the form that takes it', async () => {
  const id = await made(1)
  let number = 0
  const offerOf = (text: string) => ({
    name: text,
    email: `c${++number}@example.com`,
    locale: 'zh',
  })
  for (const { text, input } of accepted(handoverOfferSchema, offerOf)) {
    await db.handover.deleteMany()
    const offered = await offerHandover({ registrationId: id, input, actor, now })
    if (!offered.ok) throw new Error(`${offered.reason} ${JSON.stringify(text)}`)
    const { handoverId } = offered.value
    const offer = await db.handover.findUniqueOrThrow({ where: { id: handoverId } })
    expect(offer.name).toBe(tidy(text))
    const taken = handoverInputSchema.parse({
      ...{ name: text, organisation: text, locale: 'zh', consents: ['privacy'] },
      answers: { 'question-to-speakers': text },
    })
    const result = await acceptHandover({ handoverId, input: taken, actor, now })
    expect([text, result.ok]).toEqual([text, true])
    const stored = await getRegistration(id)
    expect([stored?.name, stored?.organisation]).toEqual([tidy(text), tidy(text)])
  }
}, 180_000)

test('a correction of one’s data', async () => {
  const id = await made(1)
  const inputOf = (text: string) => ({
    ...{ token: '', registration: id, version: '1', name: text, phone: '', organisation: text },
  })
  for (const { text, input } of accepted(correctRegistrationSchema, inputOf)) {
    await forgetLetters()
    const { name, phone, organisation } = input
    const { version } = await row(id)
    const result = await correctRegistration({
      ...{ registrationId: id, subject: { registrationId: id }, version, actor, now },
      correction: { name, phone, organisation },
    })
    expect([text, result.ok]).toEqual([text, true])
    expect(await row(id)).toMatchObject({ name: tidy(text), organisation: tidy(text) })
  }
}, 120_000)

test('the name of an account, and the name of a passkey', async () => {
  const account = await db.account.create({
    data: { email: 'name@example.com', emailNorm: 'name@example.com', locale: 'zh' },
  })
  const nameOf = (text: string) => ({ name: text || '\u0000', locale: 'zh' })
  for (const { text, input } of accepted(correctAccountSchema, nameOf)) {
    expect(await correctAccount({ accountId: account.id, ...input, now })).toMatchObject({
      ok: true,
    })
    const stored = await db.account.findUniqueOrThrow({ where: { id: account.id } })
    // Nothing but space is no name.
    expect(stored.name).toBe(tidy(text) || null)
  }
  const labelOf = (text: string) => ({
    ...{ challenge: randomUUID(), response: '{}', label: text, locale: 'zh' },
  })
  for (const { text, input } of accepted(addPasskeySchema, labelOf)) {
    const credentialId = randomUUID().replaceAll('-', '')
    const passkey = await db.passkey.create({
      data: { accountId: account.id, credentialId, publicKey: Buffer.alloc(0), label: input.label },
    })
    expect((await db.passkey.findUniqueOrThrow({ where: { id: passkey.id } })).label).toBe(
      tidy(text),
    )
  }
}, 120_000)
