import { RetryLetter } from '#components/letters/retry-letter.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PANEL_ZONE } from '#lib/domain/letters/constants.ts'
import type { ListedLetter } from '#lib/domain/letters/panel/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pagePath } from '#lib/platform/seo/alternates.ts'

/** One letter in a list: what, about what, since when, and what can be done. */
export function ListedLetterRow({ locale, letter }: { locale: Locale; letter: ListedLetter }) {
  const t = getT(locale, 'letters')
  const { id, kind, createdAt, forum, registrationCode, lastError, failedAt } = letter
  return (
    <li>
      <h3>
        <a href={pagePath(locale, `organise/letters/${id}`)}>{t(`panel.kinds.${kind}`)}</a>
      </h3>
      <p className="mailroom-about">
        {forum ? <Localized text={forum} locale={locale} /> : null}
        {registrationCode ? (
          <span>{t('panel.registration', { code: registrationCode })}</span>
        ) : null}
        <span>{t('panel.written', { when: formatDateTime(createdAt, PANEL_ZONE, locale) })}</span>
        <LetterState locale={locale} letter={letter} />
      </p>
      {failedAt !== null && lastError ? (
        <p className="mailroom-said">
          <span>{t('panel.serverSaid')}</span>
          <samp translate="no">{lastError}</samp>
        </p>
      ) : null}
      {failedAt === null ? null : <RetryLetter locale={locale} id={id} />}
    </li>
  )
}

/** When it was given up or kept. */
export function LetterState({ locale, letter }: { locale: Locale; letter: ListedLetter }) {
  const t = getT(locale, 'letters')
  const { failedAt, keptAt, attempts } = letter
  if (failedAt !== null) {
    const when = formatDateTime(failedAt, PANEL_ZONE, locale)
    return <span>{t('panel.failedAt', { when, count: attempts })}</span>
  }
  if (keptAt === null) return null
  return <span>{t('panel.keptAt', { when: formatDateTime(keptAt, PANEL_ZONE, locale) })}</span>
}
