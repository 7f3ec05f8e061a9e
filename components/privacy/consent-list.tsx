import { Localized } from '#components/patterns/localized.tsx'
import type { ConsentGiven } from '#lib/domain/privacy/consents/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const ZONE = 'Asia/Shanghai'

/** What somebody agreed to, in the words of then, each with the way to take it back. */
export function ConsentList({
  consents,
  base,
  locale,
}: {
  consents: readonly ConsentGiven[]
  /** Address of the page on one's data. */
  base: string
  locale: Locale
}) {
  const t = getT(locale, 'privacy')
  if (consents.length === 0) return <p>{t('data.noConsents')}</p>
  return (
    <ul className="own-consents">
      {consents.map((consent) => (
        <li key={consent.id}>
          <h3>
            <Localized text={consent.title} locale={locale} />
            {consent.isRequired ? <span className="tag">{t('data.requiredTag')}</span> : null}
          </h3>
          <p className="small muted">
            <Localized text={consent.forumName} locale={locale} />
          </p>
          <p className="small muted">
            {t('data.givenAt', {
              when: formatDateTime(consent.givenAt, ZONE, locale),
              version: consent.textVersion,
            })}
          </p>
          <details>
            <summary>{t('data.text')}</summary>
            <p>
              <Localized text={consent.body} locale={locale} />
            </p>
          </details>
          {consent.withdrawnAt ? (
            <p>
              {t('data.withdrawnAt', { when: formatDateTime(consent.withdrawnAt, ZONE, locale) })}
            </p>
          ) : (
            <p>
              <a className="act" href={`${base}/consents/${consent.id}`}>
                {t('data.withdraw')}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
