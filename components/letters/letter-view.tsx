import { LetterState } from '#components/letters/listed-letter-row.tsx'
import { RetryLetter } from '#components/letters/retry-letter.tsx'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import type { ReadLetter } from '#lib/domain/letters/panel/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pagePath } from '#lib/platform/seo/alternates.ts'

/** One letter as it would go out now. */
export function LetterView({ locale, letter }: { locale: Locale; letter: ReadLetter }) {
  const t = getT(locale, 'letters')
  const { id, kind, failedAt, lastError } = letter
  return (
    <div className="wrap mailroom">
      <PageHeader
        title={letter.to === null ? t(`panel.kinds.${kind}`) : letter.subject}
        size="quiet"
      />
      <DataList>
        <DataRow locale={locale} label={t('panel.kind')}>
          {t(`panel.kinds.${kind}`)}
        </DataRow>
        {letter.to === null ? null : (
          <DataRow locale={locale} label={t('panel.to')}>
            {letter.to}
          </DataRow>
        )}
        <DataRow locale={locale} label={t('panel.state')}>
          <LetterState locale={locale} letter={letter} />
        </DataRow>
        {failedAt !== null && lastError ? (
          <DataRow locale={locale} label={t('panel.serverSaid')}>
            <samp translate="no">{lastError}</samp>
          </DataRow>
        ) : null}
        {letter.to !== null && letter.fileNames.length > 0 ? (
          <DataRow locale={locale} label={t('panel.attachments')}>
            {letter.fileNames.join(getT(locale, 'common')('listSeparator'))}
          </DataRow>
        ) : null}
      </DataList>
      {letter.to === null ? (
        <p className="mailroom-notice">{t('panel.over')}</p>
      ) : (
        <>
          {letter.masked === null ? null : (
            <p className="mailroom-notice">
              {t(letter.masked === 'code' ? 'panel.masked' : 'panel.maskedLink')}
            </p>
          )}
          <pre className="mailroom-text">{letter.text}</pre>
        </>
      )}
      {failedAt !== null && letter.to !== null ? <RetryLetter locale={locale} id={id} /> : null}
      <p>
        <a className="act" href={pagePath(locale, 'organise/letters')}>
          {t('panel.back')}
        </a>
      </p>
    </div>
  )
}
