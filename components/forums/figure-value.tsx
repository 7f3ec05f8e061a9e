import { Localized } from '#components/patterns/localized.tsx'
import type { Figure } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatBound, formatCount } from '#lib/platform/numbers/format-number.ts'

/** A number with its unit, a bound said to be one, and the form in which it is printed. */
export function FigureValue({ figure, locale }: { figure: Figure; locale: Locale }) {
  const { value, unit, asPrinted } = figure
  const number = value === null ? formatBound(figure, locale) : formatCount(value, locale)
  const isPercent = unit?.['zh-Hans'] === '%'
  return (
    <>
      <b className="figure-value num">
        {number}
        {unit ? (
          <i>
            {locale === 'en' && !isPercent ? ' ' : ''}
            <Localized text={unit} locale={locale} />
          </i>
        ) : null}
      </b>
      <span className="meta"> {getT(locale, 'forums')('printed', { text: asPrinted })}</span>
      {figure.period ? <span className="meta"> {pickString(figure.period, locale)}</span> : null}
    </>
  )
}
