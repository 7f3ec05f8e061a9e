import { z } from 'zod'
import { registrationInputSchema } from '#lib/domain/registrations/schema.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'

const { name, phone, organisation } = registrationInputSchema.shape

/** A field left empty is a field without a value. */
const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema)

/** The token of a link; empty for somebody signed in. */
const token = z.string('invalid').max(60, 'invalid').default('')
const locale = z.enum(LOCALES, 'unknown_value')

export const correctRegistrationSchema = z.strictObject({
  token,
  registration: z.uuid('invalid'),
  version: z.coerce.number('invalid').int('invalid').positive('invalid'),
  name,
  phone: orNothing(phone),
  organisation: orNothing(organisation),
})

export const correctAccountSchema = z.strictObject({
  name: orNothing(name.nullable()),
  locale,
})

export const withdrawConsentSchema = z.strictObject({ token, consent: z.uuid('invalid') })

export const sendProofSchema = z.strictObject({ token, locale })

export const eraseSchema = z.strictObject({
  token,
  locale,
  /** Absent where a recent sign-in is the proof. */
  challenge: z.uuid('invalid').optional(),
  code: z.string('invalid').max(20, 'invalid').default(''),
})
