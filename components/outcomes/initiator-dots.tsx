import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type InitiatorDotsProps = {
  /** Bodies that the source names. */
  named: number
  /** Bodies that it only counts. */
  unnamed: number
  locale: Locale
}

/** A stated number drawn out: a dot for every body named, an empty square for every one that is not. */
export function InitiatorDots({ named, unnamed, locale }: InitiatorDotsProps) {
  const t = getT(locale, 'outcomes')
  const marks = [...Array(named).fill('on'), ...Array(unnamed).fill('off')] as string[]
  return (
    <div className="dots">
      <p className="dots-row" aria-hidden="true">
        {marks.map((kind, index) => (
          // Marks have no identity but their place
          <i key={index} className={kind} />
        ))}
      </p>
      <p className="meta">{unnamed > 0 ? t('dotsKey', { unnamed }) : t('dotsKeyAll')}</p>
    </div>
  )
}
