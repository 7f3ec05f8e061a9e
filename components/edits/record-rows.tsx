import type { ReactNode } from 'react'
import { MoveButtons } from '#components/edits/move-buttons.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'

export type RecordRow = { slug: string; hasSource: boolean; isRetired: boolean }

export type RecordRowsProps<T> = {
  locale: Locale
  /** Of the list's page; each row leads to its own below it. */
  path: string
  t: (word: 'lacks' | 'noSource' | 'order') => string
  /** What the names stand under. */
  heading: string
  nameOf: (row: T) => LocalizedText
  /** What is told behind the name; nothing for most. */
  beside?: (row: T) => ReactNode
  /** What is told of each besides its name and what it lacks. */
  columns: readonly { label: string; cell: (row: T) => ReactNode }[]
  /** Before the slug in a row's address on the page, where it is found again once it was moved. */
  mark: string
  /** Names that are titles have more room than words beside a number. */
  hasTitles?: boolean
}

/** One list of a forum's own records, with the ways to move each where it stands in an order. */
export function RecordRows<T extends RecordRow>(
  props: RecordRowsProps<T> & { rows: readonly T[]; isOrdered: boolean },
) {
  const { locale, path, t, heading, rows, nameOf, beside, columns, mark, isOrdered } = props
  const { hasTitles = true } = props
  return (
    <table className={`panel-table roles-table${hasTitles ? ' has-titles' : ''}`}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{t('lacks')}</th>
          {isOrdered ? <th scope="col">{t('order')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.slug} id={`${mark}-${row.slug}`}>
            <th scope="row">
              <a href={`${path}/${row.slug}`}>
                <Localized locale={locale} text={nameOf(row)} />
              </a>
              {beside ? <span className="is-quiet"> {beside(row)}</span> : null}
            </th>
            {columns.map(({ label, cell }) => (
              <td key={label} data-label={label}>
                {cell(row)}
              </td>
            ))}
            <td data-label={t('lacks')}>
              {row.hasSource ? null : <span className="is-quiet">{t('noSource')}</span>}
            </td>
            {isOrdered ? (
              <td data-label={t('order')}>
                <MoveButtons
                  {...{ locale, at }}
                  row={row.slug}
                  name={pickString(nameOf(row), locale)}
                  count={rows.length}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
