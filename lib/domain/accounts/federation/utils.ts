import { offeredProviders } from '#lib/platform/auth/providers.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** A service as pages call it, whether or not it is still offered. */
export function serviceName(id: string, locale: Locale): string {
  const offered = offeredProviders().find((one) => one.id === id)
  return offered?.name ?? getT(locale, 'accounts')(`signIn.${id === 'wechat' ? 'wechat' : 'oidc'}`)
}
