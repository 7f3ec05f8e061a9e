import { z } from 'zod'
import { localeField } from '#lib/domain/accounts/sign-in/schema.ts'

export const pendingIdentitySchema = z.object({ locale: localeField })
export const unlinkIdentitySchema = z.object({
  provider: z.enum(['oidc', 'wechat'], 'unknown_value'),
  locale: localeField,
})
