import { Figure } from '#components/patterns/ledger-amount.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import type { AgreementAmount } from '#lib/domain/agreements/types.ts'
import { groupDigits } from '#lib/domain/agreements/utils.ts'
import type { Lang, Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { amountParts, formatAmount } from '#lib/platform/numbers/format-amount.ts'

export type AmountProps = {
  amount: AgreementAmount
  locale: Locale
  /** Script of the document that prints it. */
  printedLang: Lang
}

/**
 * The amount large as printed; what it is and the exact value small beneath. A printed form that is
 * no plain amount (约5000万元) is shown as it is; in English the value is worded anew and the printed
 * form stands beneath.
 */
export function AmountFigure({ amount, locale, printedLang }: AmountProps) {
  const { figure, unit } = amountParts(amount, locale)
  const isPlain = isPlainlyPrinted(amount)
  const isWordedAnew = locale === 'en'
  return (
    <Figure
      value={isPlain || isWordedAnew ? figure : <span lang={printedLang}>{amount.asPrinted}</span>}
      unit={isPlain || isWordedAnew ? unit : undefined}
      label={
        <>
          {amount.meaning ? (
            <span>
              <Localized text={amount.meaning} locale={locale} />
            </span>
          ) : null}
          <span className="exact num">
            {groupDigits(amount.value)} <span lang="en">{amount.currency}</span>
          </span>
          {isWordedAnew ? (
            <span className="exact">
              <span lang={printedLang}>{amount.asPrinted}</span>
            </span>
          ) : null}
        </>
      }
    />
  )
}

/** The amount in a row of the register: 123.3亿元 · 12.33 billion yuan. */
export function amountInRow(amount: AgreementAmount, locale: Locale): string {
  return locale === 'en' || isPlainlyPrinted(amount)
    ? formatAmount(amount, locale)
    : amount.asPrinted
}

const isPlainlyPrinted = (amount: AgreementAmount) =>
  amount.asPrinted === formatAmount(amount, 'zh') ||
  amount.asPrinted === formatAmount(amount, 'zh-hant')

/** How many agreements an aggregate counts, large. */
export function CountFigure({ count, locale }: { count: number; locale: Locale }) {
  const t = getT(locale, 'agreements')
  return <Figure value={count} unit={t('entry.items')} label={t('entry.agreementsCounted')} />
}
