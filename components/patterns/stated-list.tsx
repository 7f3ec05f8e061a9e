import type { ReactNode } from 'react'
import { OpenList, Unknown } from '#components/patterns/marks.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type StatedListProps = {
  locale: Locale
  items: readonly { key: string; content: ReactNode }[]
  /** The source ends the list with 等. */
  open?: boolean
  /** How many the source states, when that is more than it names. */
  stated?: number
  ordered?: boolean
  className?: string
}

/** A list that says what it is: empty is □, an open one ends in 等, an incomplete one says so. */
export function StatedList({
  locale,
  items,
  open = false,
  stated,
  ordered = false,
  className = 'stated',
}: StatedListProps) {
  if (items.length === 0) return <Unknown locale={locale} />
  const t = getT(locale, 'layout')
  const List = ordered ? 'ol' : 'ul'
  return (
    <>
      <List className={className}>
        {items.map((item) => (
          <li key={item.key}>{item.content}</li>
        ))}
        {open ? (
          <li className="open">
            <OpenList locale={locale} />
          </li>
        ) : null}
      </List>
      {stated !== undefined && stated > items.length ? (
        <p className="meta">{t('statedNamed', { stated, named: items.length })}</p>
      ) : null}
    </>
  )
}
