import { RegisterTable } from '#components/agreements/register-table.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { AgreementSummary } from '#lib/domain/agreements/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type LedgerProps = { locale: Locale; entries: readonly AgreementSummary[] }

/** The register as a ledger: its latest entries, each with its parties on one line. */
export function Ledger({ locale, entries }: LedgerProps) {
  const t = getT(locale, 'home')
  return (
    <Section id="agreements" title={t('ledger.title')} rail={t('ledger.order')} span="wide">
      {entries.length > 0 ? (
        <RegisterTable rows={entries} caption={t('ledger.title')} locale={locale} />
      ) : (
        <Unknown locale={locale} />
      )}
      <p>
        <a className="act" href={`/${locale}/agreements`}>
          {t('ledger.all')}
        </a>
      </p>
    </Section>
  )
}
