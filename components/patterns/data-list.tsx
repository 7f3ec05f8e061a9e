import type { ReactNode } from 'react'
import { Unknown } from '#components/patterns/marks.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/**
 * A `dl` of facts. `facts` stands under a title, side by side without lines; `terms` is the ruled
 * list of an entry, in two columns when `two`.
 */
export function DataList({
  kind = 'terms',
  two = false,
  children,
}: {
  kind?: 'facts' | 'terms'
  two?: boolean
  children: ReactNode
}) {
  return <dl className={two ? `${kind} two` : kind}>{children}</dl>
}

/** One fact. An absent value (`null`, `undefined`, `''`) is printed as □ 未记载, never left out. */
export function DataRow({
  locale,
  label,
  children,
  whole = false,
}: {
  locale: Locale
  label: ReactNode
  children?: ReactNode
  /** Takes both columns of a two-column list. */
  whole?: boolean
}) {
  const absent = children === null || children === undefined || children === ''
  return (
    <div className={whole ? 'whole' : undefined}>
      <dt>{label}</dt>
      <dd>{absent ? <Unknown locale={locale} /> : children}</dd>
    </div>
  )
}
