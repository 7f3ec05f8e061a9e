import { canBeLaid, layPavers, STONE } from '#components/outcomes/paver-layout.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { CheckedSum } from '#lib/domain/outcomes/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

/** Six ways of laying a stone; with more parts they come round again, never beside their like. */
const KINDS = 6

export type PaversProps = {
  /** From `splitFigures(outcome.figures).sums`. */
  sum: CheckedSum
  locale: Locale
}

/** A total that adds up: the sum written out, one stone for one item, and what each kind of stone is. */
export function Pavers({ sum: { value, parts }, locale }: PaversProps) {
  const t = getT(locale, 'outcomes')
  const counts = parts.map((part) => part.value)
  return (
    <>
      <p className="equation">
        <b>{formatCount(value, locale)}</b>{' '}
        <span>
          = {parts.map((part) => formatCount(part.value, locale)).join(' + ')}
          <span className="checked">{t('checked')}</span>
        </span>
      </p>
      {canBeLaid(counts) ? <Pavement counts={counts} /> : null}
      <dl className="paver-parts">
        {parts.map((part, index) => (
          <div key={part.slug}>
            <dt>
              <i className={`paver-${index % KINDS}`} aria-hidden="true" />
              <Localized text={part.label} locale={locale} />
            </dt>
            <dd className="num">{formatCount(part.value, locale)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Pavement({ counts }: { counts: readonly number[] }) {
  const { stones, width, height } = layPavers(counts)
  return (
    <svg className="pavement" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {stones.map(({ part, x, y }) => (
        <rect
          key={`${x}-${y}`}
          className={`paver-${part % KINDS}`}
          x={x}
          y={y}
          width={STONE.width}
          height={STONE.height}
        />
      ))}
    </svg>
  )
}
