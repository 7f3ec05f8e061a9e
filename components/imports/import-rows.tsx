import { PLACES } from '#components/imports/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { COLUMNS } from '#lib/domain/imports/constants.ts'
import type { ImportKind, PlannedRow } from '#lib/domain/imports/types.ts'
import { agreementColumnOf } from '#lib/domain/imports/words/agreements/utils.ts'
import { columnLabel, faultText, valueText } from '#lib/domain/imports/words/faults/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type RowsProps = {
  locale: Locale
  slug: string
  kind: ImportKind
  rows: readonly PlannedRow[]
  isThere: boolean
}

/** What would become, or became, of each row. */
export function ImportRows({ locale, slug, kind, rows, isThere }: RowsProps) {
  const t = getT(locale, 'imports')
  return (
    <table className="panel-table import-rows" aria-label={t('rows.title')}>
      <thead>
        <tr>
          <th scope="col">{t('rows.line')}</th>
          <th scope="col">{t('rows.name')}</th>
          <th scope="col">{t('rows.verdict')}</th>
          <th scope="col">{t('rows.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { line, name, slug: part, verdict } = row
          const path = `organise/${slug}/${PLACES[kind]}/${part}`
          return (
            <tr key={line} data-verdict={verdict}>
              <td className="num" data-label={t('rows.line')}>
                {line}
              </td>
              <th scope="row">
                {part && (isThere || verdict !== 'create') ? (
                  <a href={hrefOf(locale, path)}>{name}</a>
                ) : (
                  name || t('empty')
                )}
              </th>
              <td data-label={t('rows.verdict')} className={`import-${verdict}`}>
                {t(`verdicts.${verdict}`)}
              </td>
              <td data-label={t('rows.what')}>
                <What {...{ locale, kind, row }} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function What({ locale, kind, row }: Pick<RowsProps, 'locale' | 'kind'> & { row: PlannedRow }) {
  const t = getT(locale, 'imports')
  const texts =
    row.faults.length > 0
      ? row.faults.map((fault) => faultText(kind, fault, locale))
      : inOrder(kind, row.changes).flatMap(([name, { from, to }]) => {
          // Said by the times themselves.
          if (name === 'slot0.precision') return []
          const column = columnLabel(kind, name, locale)
          const said = (value: string) =>
            value === '' ? t('empty') : valueText(kind, name, value, locale)
          return row.verdict === 'create'
            ? [t('given', { column, to: said(to) })]
            : [t('change', { column, from: said(from), to: said(to) })]
        })
  if (texts.length === 0) return null
  return (
    <ul className="import-what">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** What one column holds several of stands by its number: a second party before a tenth. */
const byNumber = new Intl.Collator('en', { numeric: true })

/** Changes in the order of the list's columns; what is no column, after them. */
function inOrder(kind: ImportKind, changes: PlannedRow['changes']) {
  const columns: readonly string[] = COLUMNS[kind]
  const place = (name: string) => {
    const column = kind === 'agreement' ? agreementColumnOf(name) : name
    return columns.includes(column) ? columns.indexOf(column) : columns.length
  }
  return Object.entries(changes).toSorted(
    ([a], [b]) => place(a) - place(b) || byNumber.compare(a, b),
  )
}
