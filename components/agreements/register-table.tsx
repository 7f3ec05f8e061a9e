import { amountInRow } from '#components/agreements/amount.tsx'
import { LedgerDate } from '#components/agreements/signing-date.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { LedgerAmount } from '#components/patterns/ledger-amount.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Tag, Unknown } from '#components/patterns/marks.tsx'
import { Parties } from '#components/patterns/parties.tsx'
import type { AgreementSummary, Party } from '#lib/domain/agreements/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type RegisterTableProps = {
  rows: readonly AgreementSummary[]
  /** Said to those who cannot see the heading on the rail. */
  caption: string
  locale: Locale
  /** Off where all rows are of one forum. */
  isForumNamed?: boolean
}

/** Rows of the ledger: when, what, who with whom on a line, how much. Stacked on phones. */
export function RegisterTable({ rows, caption, locale, isForumNamed = true }: RegisterTableProps) {
  const t = getT(locale, 'agreements')
  return (
    <table className="ledger">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {(['date', 'title', 'parties', 'amount'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`register.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.slug} row={row} locale={locale} isForumNamed={isForumNamed} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { row: AgreementSummary; locale: Locale; isForumNamed: boolean }

function Row({ row, locale, isForumNamed }: RowProps) {
  const t = getT(locale, 'agreements')
  return (
    <tr>
      <td className="d">
        <LedgerDate signing={row} locale={locale} />
      </td>
      <th className="t" scope="row">
        <a href={hrefOf(locale, `agreements/${row.slug}`)}>
          <Localized text={row.title} locale={locale} />
        </a>
        <Under row={row} locale={locale} isForumNamed={isForumNamed} />
      </th>
      <td className="p">
        <Parties
          parties={row.parties.map((party) => ({
            key: party.asPrinted,
            name: <PartyName party={party} locale={locale} />,
            href: party.organisation
              ? hrefOf(locale, `organisations/${party.organisation.slug}`)
              : undefined,
            partial: party.isOpen,
          }))}
        />
      </td>
      <td className="a">
        {row.amount ? (
          <LedgerAmount
            printed={amountInRow(row.amount, locale)}
            meaning={row.amount.meaning && <Localized text={row.amount.meaning} locale={locale} />}
            total={row.scope === 'aggregate'}
          />
        ) : (
          <Unknown
            locale={locale}
            label={t.rich('register.rowUnknown', {
              // the head of the column says it; where rows are stacked there is no head
              of: (words) => <span className="of">{words}</span>,
            })}
          />
        )}
      </td>
    </tr>
  )
}

/** Kind, forum and what is in doubt, under the title. */
function Under({ row, locale, isForumNamed }: RowProps) {
  const t = getT(locale, 'agreements')
  const { forum, partyForm, partyFormDoubt } = row
  return (
    <span className="kind">
      <span>
        {row.scope === 'aggregate' && row.count
          ? t('aggregateOf', { count: row.count.value })
          : t(`kinds.${row.kind}`)}
      </span>
      {forum && isForumNamed ? (
        <a className="quiet" href={hrefOf(locale, `forums/${forum.slug}`)}>
          <Localized text={forum.shortName ?? forum.name} locale={locale} />
        </a>
      ) : null}
      {row.place ? (
        <span>
          <Localized text={row.place} locale={locale} />
        </span>
      ) : null}
      {partyForm === 'uncertain' && partyFormDoubt ? (
        <Doubt locale={locale} note={pickString(partyFormDoubt, locale)}>
          {t('entry.forms.uncertain')}
        </Doubt>
      ) : null}
      {forum?.isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
    </span>
  )
}

function PartyName({ party, locale }: { party: Party; locale: Locale }) {
  const t = getT(locale, 'agreements')
  const name = <Localized text={party.name} locale={locale} />
  return (
    <>
      {party.doubt ? (
        <Doubt locale={locale} note={pickString(party.doubt, locale)}>
          {name}
        </Doubt>
      ) : (
        name
      )}
      {party.isOpen ? <span className="open">{t('register.andOthers')}</span> : null}
    </>
  )
}
