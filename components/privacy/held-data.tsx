import type { ReadableTable } from '#lib/domain/privacy/readable/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Every kind of data with how much there is of it; opened, each entry with its fields. */
export function HeldData({ tables, locale }: { tables: readonly ReadableTable[]; locale: Locale }) {
  const t = getT(locale, 'privacy')
  const empty = tables.filter(({ rows }) => rows.length === 0).map(({ title }) => title)
  const separator = getT(locale, 'common')('listSeparator')
  return (
    <>
      <ul className="own-data">
        {tables.map(({ table, title, rows }) =>
          rows.length === 0 ? null : (
            <li key={table}>
              <details>
                <summary>
                  <span>{title}</span>
                  <span>{t('data.rows', { count: rows.length })}</span>
                </summary>
                {rows.map((fields, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown once and never move
                  <dl key={index}>
                    {fields.map(({ key, label, value }) => (
                      <div key={key}>
                        <dt>{label}</dt>
                        <dd>{value}</dd>
                      </div>
                    ))}
                  </dl>
                ))}
              </details>
            </li>
          ),
        )}
      </ul>
      {empty.length > 0 ? (
        <p className="small muted spaced">{t('data.noRowsOf', { kinds: empty.join(separator) })}</p>
      ) : null}
    </>
  )
}
