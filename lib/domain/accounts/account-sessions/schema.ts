import { z } from 'zod'
import { localeField } from '#lib/domain/accounts/sign-in/schema.ts'

export const signOutSchema = z.object({ locale: localeField })
export const endSessionSchema = z.object({ session: z.uuid('invalid'), locale: localeField })
