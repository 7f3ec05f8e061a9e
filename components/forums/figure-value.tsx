import { Localized } from '#components/patterns/localized.tsx'
import type { Figure } from '#lib/domain/record/types.ts'
import type { Lang, Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { formatBound, formatCount } from '#lib/platform/numbers/format-number.ts'

/** A number with its unit, a bound said to be one, and the form in which it is printed. */
export function FigureValue({
  figure,
  locale,
  lang,
}: {
  figure: Figure
  locale: Locale
  /** In which the source prints it. */
  lang: Lang
}) {
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
      <q className="as-printed" lang={lang}>
        {asPrinted}
      </q>
      {figure.period ? <span className="meta"> {pickString(figure.period, locale)}</span> : null}
    </>
  )
}
