import type { ReactNode } from 'react'
import { Unknown } from '#components/patterns/marks.tsx'
import type { AgreementTotals } from '#lib/domain/agreements/register/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatAmount } from '#lib/platform/numbers/format-amount.ts'

export type RegisterTotalsProps = { totals: AgreementTotals; locale: Locale }

const bold = (words: ReactNode) => <b>{words}</b>

/** What the register comes to: single agreements and aggregates side by side, never added. */
export function RegisterTotals({ totals: { single, aggregate }, locale }: RegisterTotalsProps) {
  const t = getT(locale, 'agreements')
  return (
    <>
      {single.count > 0 ? (
        <span>
          {t.rich('totals.single', { b: bold, count: single.count })}
          {single.withAmount === 0 ? (
            <>
              {t('totals.noAmounts')}
              <Unknown locale={locale} />
            </>
          ) : single.withAmount === single.count ? (
            t('totals.allAmounts')
          ) : (
            t('totals.someAmounts', { withAmount: single.withAmount })
          )}
        </span>
      ) : null}
      {aggregate.count > 0 ? (
        <span>
          {t.rich('totals.aggregate', {
            b: bold,
            count: aggregate.count,
            items: aggregate.items,
          })}
          {aggregate.amounts.length === 0 ? (
            <Unknown locale={locale} label={t('register.amountUnknown')} />
          ) : (
            aggregate.amounts.map((amount, index) => (
              <span key={amount.currency}>
                {index > 0 ? getT(locale, 'common')('listSeparator') : null}
                <b>{formatAmount(amount, locale)}</b>
              </span>
            ))
          )}
        </span>
      ) : null}
      {single.count > 0 && aggregate.count > 0 ? <span>{t('totals.notAdded')}</span> : null}
    </>
  )
}
