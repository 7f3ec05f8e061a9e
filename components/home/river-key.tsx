import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { LINE_CLASS } from './river-drawing.tsx'
import type { LineKind, RiverLayout } from './river-types.ts'

const SHOWN = ['single', 'aggregate', 'unknown', 'programme'] as const satisfies readonly LineKind[]

/** What the lines mean; only the kinds that are drawn. */
export function RiverKey({ locale, river }: { locale: Locale; river: RiverLayout }) {
  const t = getT(locale, 'home')
  const drawn = new Set(river.lines.map((line) => line.kind))
  return (
    <p className="key">
      {SHOWN.filter((kind) => drawn.has(kind)).map((kind) => (
        <span key={kind}>
          <svg className="river-key" width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
            <path className={LINE_CLASS[kind]} d="M0 5H34" />
          </svg>
          {kind === 'single' && river.perLine > 1
            ? t('key.several', { count: river.perLine })
            : t(`key.${kind}`)}
        </span>
      ))}
    </p>
  )
}
