import { z } from 'zod'
import { line } from '#lib/domain/registrations/schema.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { DEVICE_NAME_MAX, SCANS_MAX, WORDS_MAX } from './constants.ts'

const TOKEN_MAX = 200
const direction = z.enum(['entry', 'exit'])
/** Chosen by the device; a UUID as browsers make them. */
const nonce = z.uuid()

const scanSchema = z.strictObject({
  // Whatever a code says that is no ticket of ours; it is answered as such.
  token: z.string().min(1).max(TOKEN_MAX),
  nonce,
  list: z.uuid(),
  direction,
  at: z.iso.datetime().pipe(z.coerce.date()),
})

/** What a device sends once it has a network again. */
export const uploadSchema = z.strictObject({
  /** The device's clock at sending. */
  sentAt: z.iso.datetime().pipe(z.coerce.date()),
  scans: z.array(scanSchema).min(1).max(SCANS_MAX),
})
export type UploadInput = z.output<typeof uploadSchema>

const slug = z.string('not_text').min(1, 'required').max(200, 'invalid')
const locale = z.enum(LOCALES, 'invalid')

/** The same as the door's page says it, with the language of the answers. */
export const sentScansSchema = uploadSchema.extend({ lang: locale })

export const doorListSchema = z.strictObject({ list: z.uuid('invalid'), lang: locale })

export const liveDoorSchema = doorListSchema.extend({
  /** `asOf` of what the door knows already. */
  since: z.iso.datetime().pipe(z.coerce.date()).optional(),
})

export const signInDeviceSchema = z.object({ slug, locale, name: line(DEVICE_NAME_MAX) })

export const checkInSchema = z.object({
  slug,
  locale,
  list: z.uuid('invalid'),
  direction: z.enum(['entry', 'exit'], 'invalid'),
  nonce: z.uuid('invalid'),
  /** What was scanned or typed; empty where somebody was chosen. */
  words: z.literal('').or(line(WORDS_MAX)).optional(),
  registrationId: z.uuid('invalid').optional(),
})

export const undoCheckInSchema = z.object({
  slug,
  locale,
  list: z.uuid('invalid'),
  checkIn: z.uuid('invalid'),
})

export const signOutDeviceSchema = z.object({ slug, locale })

export const revokeDeviceSchema = z.object({ slug, locale, device: z.uuid('invalid') })
