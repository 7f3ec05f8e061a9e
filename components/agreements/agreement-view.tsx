import { Entry } from '#components/agreements/entry.tsx'
import { allCitations } from '#components/agreements/entry-notes.tsx'
import { RegisterTable } from '#components/agreements/register-table.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { Breadcrumb } from '#components/patterns/breadcrumb.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Documents } from '#components/sources/documents.tsx'
import type { AgreementEntry, AgreementSummary } from '#lib/domain/agreements/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AgreementViewProps = {
  agreement: AgreementEntry
  sources: Sources
  /** All rows of the same forum, this one among them. */
  rows: readonly AgreementSummary[]
  locale: Locale
}

/** The page of one agreement: its entry, the documents behind it, and what else was signed at the same forum. */
export function AgreementView({ agreement, sources, rows, locale }: AgreementViewProps) {
  const t = getT(locale, 'agreements')
  const { forum } = agreement
  const others = rows.filter(({ slug }) => slug !== agreement.slug)
  return (
    <PageFrame locale={locale} path={`agreements/${agreement.slug}`} section="agreements">
      <div className="wrap agreement-page">
        <Breadcrumb
          label={t('trail')}
          items={[
            { key: 'register', name: t('title'), href: hrefOf(locale, 'agreements') },
            ...(forum
              ? [
                  {
                    key: forum.slug,
                    name: <Localized text={forum.shortName ?? forum.name} locale={locale} />,
                    href: hrefOf(locale, `forums/${forum.slug}/agreements`),
                  },
                ]
              : []),
          ]}
        />
        <Entry agreement={agreement} sources={sources} locale={locale} place="page" />
        <Documents citations={allCitations(agreement)} sources={sources} locale={locale} />
        {others.length > 0 ? (
          <Section id="same-forum" title={t('near.title')} span="wide">
            <RegisterTable
              rows={others}
              caption={t('near.caption')}
              locale={locale}
              isForumNamed={false}
            />
          </Section>
        ) : null}
      </div>
    </PageFrame>
  )
}
