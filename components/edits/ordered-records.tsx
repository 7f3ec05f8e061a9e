import type { ReactNode } from 'react'
import { MoveButtons } from '#components/edits/move-buttons.tsx'
import { OrderedList } from '#components/edits/ordered-list.tsx'
import type { FormAction } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'

/** The words of such a list; the messages of each noun have them all. */
type Said =
  | ('title' | 'note' | 'add' | 'none' | 'noneHint' | 'taken' | 'takenNote')
  | ('lacks' | 'noSource' | 'order' | 'parts.name')

type Row = { slug: string; hasSource: boolean; isRetired: boolean }

type TableProps<T> = {
  locale: Locale
  /** Of the list's page; each row leads to its own below it. */
  path: string
  t: (word: Said) => string
  rows: readonly T[]
  nameOf: (row: T) => LocalizedText
  /** What is told behind the name; nothing for most. */
  beside?: (row: T) => ReactNode
  /** What is told of each besides its name and what it lacks. */
  columns: readonly { label: string; cell: (row: T) => ReactNode }[]
  /** Before the slug in a row's address on the page, where it is found again once it was moved. */
  mark: string
}

type ViewProps<T, A, R extends string> = TableProps<T> & {
  /** Of the forum */
  slug: string
  notice: string | null
  /** Whether the list can be taken along as a file. */
  hasFiles?: boolean
  /** Moves a row by the buttons that stand in the table. */
  move: FormAction<A, R>
  moveWords: FormWords
}

/** Records of a forum in the one order in which readers see them; below, what was taken out. */
export function OrderedRecords<T extends Row, A, R extends string>(props: ViewProps<T, A, R>) {
  const { slug, notice, hasFiles, move, moveWords, ...table } = props
  const { locale, path, t, rows } = table
  const shown = rows.filter(({ isRetired }) => !isRetired)
  const taken = rows.filter(({ isRetired }) => isRetired)
  return (
    <OrderedList
      {...{ locale, slug, path, notice, hasFiles, move, moveWords }}
      words={{
        ...{ title: t('title'), note: t('note'), add: t('add') },
        ...{ none: t('none'), noneHint: t('noneHint') },
      }}
      isEmpty={shown.length === 0}
      taken={
        taken.length === 0
          ? null
          : {
              ...{ title: t('taken'), note: t('takenNote') },
              table: <Rows {...table} rows={taken} isOrdered={false} />,
            }
      }
    >
      <Rows {...table} rows={shown} isOrdered />
    </OrderedList>
  )
}

function Rows<T extends Row>(props: TableProps<T> & { isOrdered: boolean }) {
  const { locale, path, t, rows, nameOf, beside, columns, mark, isOrdered } = props
  return (
    <table className="panel-table roles-table has-titles">
      <thead>
        <tr>
          <th scope="col">{t('parts.name')}</th>
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
