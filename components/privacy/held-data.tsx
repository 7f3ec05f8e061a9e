import type { ReadableTable } from '#lib/domain/privacy/readable/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Every kind of data with how much there is of it; opened, each entry with its fields. */
export function HeldData({ tables, locale }: { tables: readonly ReadableTable[]; locale: Locale }) {
  const t = getT(locale, 'privacy')
  return (
    <ul className="held">
      {tables.map(({ table, title, rows }) => (
        <li key={table}>
          {rows.length === 0 ? (
            <p className="held-none">
              <span>{title}</span>
              <span>{t('data.noRows')}</span>
            </p>
          ) : (
            <details>
              <summary>
                <span>{title}</span>
                <span>{t('data.rows', { count: rows.length })}</span>
              </summary>
              {rows.map((fields) => (
                <dl key={keyOf(fields)}>
                  {fields.map(({ key, label, value }) => (
                    <div key={key}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              ))}
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

const keyOf = (fields: ReadableTable['rows'][number]) => fields.map(({ value }) => value).join('|')
