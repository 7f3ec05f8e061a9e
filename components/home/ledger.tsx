import { LedgerAmount } from '#components/patterns/ledger-amount.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Unknown } from '#components/patterns/marks.tsx'
import { Parties } from '#components/patterns/parties.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { LedgerEntry } from '#lib/domain/agreements/latest/types.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatAmount } from '#lib/platform/numbers/format-amount.ts'

/** The register as a ledger: the latest entries, each with its parties on one line. */
export function Ledger({ locale, entries }: { locale: Locale; entries: readonly LedgerEntry[] }) {
  const t = getT(locale, 'home')
  return (
    <Section id="agreements" title={t('ledger.title')} rail={t('ledger.order')} span="wide">
      {entries.length === 0 ? <Unknown locale={locale} /> : null}
      <table className="reg">
        <thead>
          <tr>
            <th scope="col">{t('ledger.date')}</th>
            <th scope="col">{t('ledger.agreement')}</th>
            <th scope="col">{t('ledger.parties')}</th>
            <th scope="col">{t('ledger.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LedgerRow key={entry.slug} locale={locale} entry={entry} />
          ))}
        </tbody>
      </table>
      <p>
        <a className="act" href={`/${locale}/agreements`}>
          {t('ledger.all')}
        </a>
      </p>
    </Section>
  )
}

function LedgerRow({ locale, entry }: { locale: Locale; entry: LedgerEntry }) {
  const t = getT(locale, 'home')
  return (
    <tr>
      <td className="d">
        {entry.signedOn ? (
          <time dateTime={isoOf(entry.signedOn)}>
            {formatDayRange(entry.signedOn, entry.signedUntil, locale)}
          </time>
        ) : (
          <Unknown locale={locale} label={t('ledger.dateUnknown')} />
        )}
      </td>
      <td className="t">
        <a className="quiet" href={`/${locale}/agreements/${entry.slug}`}>
          <Localized text={entry.title} locale={locale} breaks />
        </a>
        <span className="kind">
          <Kind locale={locale} entry={entry} />
        </span>
      </td>
      <td className="p">
        <Parties
          label={t('ledger.parties')}
          parties={entry.parties.map((party) => ({
            key: party.asPrinted,
            href: party.organisation
              ? `/${locale}/organisations/${party.organisation.slug}`
              : undefined,
            partial: party.isOpen,
            name: party.doubt ? (
              <Doubt locale={locale} note={pickText(party.doubt, locale).text}>
                <Localized text={party.name} locale={locale} />
              </Doubt>
            ) : (
              <Localized text={party.name} locale={locale} />
            ),
          }))}
        />
      </td>
      <td className="a">
        {entry.amount ? (
          <LedgerAmount
            printed={formatAmount(entry.amount, locale)}
            meaning={
              entry.amount.meaning ? (
                <Localized text={entry.amount.meaning} locale={locale} />
              ) : undefined
            }
            total={entry.scope === 'aggregate'}
          />
        ) : (
          <Unknown locale={locale} label={t('ledger.amountUnknown')} />
        )}
      </td>
    </tr>
  )
}

/** Kind, forum, doubt about the form: one muted line, joined by middle dots. */
function Kind({ locale, entry }: { locale: Locale; entry: LedgerEntry }) {
  const t = getT(locale, 'home')
  const where = entry.forum ?? null
  return (
    <>
      {entry.scope === 'aggregate' && entry.count
        ? t('ledger.aggregate', { count: entry.count.value })
        : t(`kinds.${entry.kind}`)}
      {where ? (
        <>
          {' · '}
          <Localized text={where.shortName ?? where.name} locale={locale} />
        </>
      ) : null}
      {entry.partyFormDoubt ? (
        <>
          {' · '}
          <Doubt locale={locale} note={pickText(entry.partyFormDoubt, locale).text}>
            {t('ledger.formDoubt')}
          </Doubt>
        </>
      ) : null}
    </>
  )
}
