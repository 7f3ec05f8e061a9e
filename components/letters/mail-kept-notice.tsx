import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { isMailConfigured } from '#lib/platform/mail/settings.ts'

/** Where a page promises a letter and no mail server is set: says that none will come. */
export function MailKeptNotice({ locale }: { locale: Locale }) {
  if (isMailConfigured()) return null
  return <p className="mailroom-notice">{getT(locale, 'letters')('notSent')}</p>
}
