import type { ReactNode } from 'react'
import { EntryDate } from '#components/agreements/signing-date.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { Plate } from '#components/patterns/plate.tsx'
import type { AgreementEntry } from '#lib/domain/agreements/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type EntryRailProps = {
  agreement: AgreementEntry
  locale: Locale
  /** On the forum's own pages the forum is neither named nor drawn again. */
  isInForum: boolean
}

/** What an entry hangs from: the date of signing, the kind, where it was signed, the forum's plate. */
export function EntryRail({ agreement, locale, isInForum }: EntryRailProps) {
  const t = getT(locale, 'agreements')
  const { forum } = agreement
  return (
    <div className="when">
      <EntryDate signing={agreement} locale={locale} />
      <p className="when-tags">
        <Tag>{agreement.scope === 'aggregate' ? t('aggregate') : t(`kinds.${agreement.kind}`)}</Tag>
        {forum?.isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
      </p>
      {forum?.isSample ? <p>{t('entry.sampleNote')}</p> : null}
      {agreement.place ? (
        <p>
          <Localized text={agreement.place} locale={locale} />
        </p>
      ) : null}
      {isInForum ? null : <Where agreement={agreement} locale={locale} />}
      {forum && !isInForum ? <Plate kind={forum.motif} seed={forum.slug} /> : null}
    </div>
  )
}

function Where({ agreement, locale }: { agreement: AgreementEntry; locale: Locale }): ReactNode {
  const t = getT(locale, 'agreements')
  const { forum, placement } = agreement
  if (forum === null) return null
  const link = () => (
    <a href={hrefOf(locale, `forums/${forum.slug}`)}>
      <Localized text={forum.name} locale={locale} />
    </a>
  )
  if (placement === 'unknown') {
    return (
      <p>
        {t.rich('entry.placeUnknown', { forum: link })}
        <Unknown locale={locale} />
      </p>
    )
  }
  if (placement === 'at_forum') {
    const when = agreement.signedUntil ? 'entry.duringForum' : 'entry.atForum'
    return <p>{t.rich(when, { forum: link })}</p>
  }
  return (
    <p>{t.rich(placement === 'earlier' ? 'entry.earlier' : 'entry.elsewhere', { forum: link })}</p>
  )
}
