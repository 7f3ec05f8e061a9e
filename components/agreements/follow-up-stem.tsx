import type { ReactNode } from 'react'
import { LedgerDate } from '#components/agreements/signing-date.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { DocumentTitle } from '#components/sources/document-title.tsx'
import type { AgreementEntry, FollowUp } from '#lib/domain/agreements/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type FollowUpStemProps = {
  agreement: AgreementEntry
  sources: Sources
  locale: Locale
  /** One below the entry's title. */
  level: 'h2' | 'h3'
}

/**
 * The stem that grows out of a signing: blue square for the signing, filled leaf for what happened and
 * has a source, hollow leaf for what is due, dashed for what is open. It ends dashed where the record ends.
 */
export function FollowUpStem({ agreement, sources, locale, level: Heading }: FollowUpStemProps) {
  const t = getT(locale, 'agreements')
  const { followUps } = agreement
  const isOpenEnded = followUps.at(-1)?.state !== 'open'
  return (
    <div className="stem">
      <Heading>{t('followUp.title')}</Heading>
      <ol>
        <li className={agreement.isSigned ? undefined : 'to-sign'}>
          <span className="t">
            <LedgerDate signing={agreement} locale={locale} />
          </span>
          <span>{agreement.isSigned ? t('followUp.signed') : t('followUp.toSign')}</span>
        </li>
        {followUps.map((step) => (
          <Step key={step.title['zh-Hans']} step={step} sources={sources} locale={locale} />
        ))}
        {isOpenEnded ? (
          <li className="open">
            <span className="t">{t('followUp.thereafter')}</span>
            <span>
              <Unknown locale={locale} />
            </span>
          </li>
        ) : null}
      </ol>
    </div>
  )
}

function Step({ step, sources, locale }: { step: FollowUp; sources: Sources; locale: Locale }) {
  const t = getT(locale, 'agreements')
  const document = sources[step.citations[0]?.document ?? '']
  const remark: Record<FollowUp['state'], ReactNode> = {
    done: document ? <DocumentTitle source={document} locale={locale} /> : null,
    due: t('followUp.due'),
    open: t('followUp.open'),
  }
  return (
    <li className={step.state === 'done' ? undefined : step.state}>
      <span className="t">
        {step.on ? <time dateTime={isoOf(step.on)}>{isoOf(step.on)}</time> : t('followUp.undated')}
      </span>
      <span>
        <Localized text={step.title} locale={locale} tag />
        <span className="step-remark">{remark[step.state]}</span>
      </span>
    </li>
  )
}
