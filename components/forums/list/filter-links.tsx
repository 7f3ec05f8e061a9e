import { hrefOf } from '#components/layout/nav.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { queryOf } from '#lib/platform/listing/read-query.ts'

export type FilterLinksProps = {
  locale: Locale
  /** Address of the list after the locale */
  path: string
  label: string
  /** What is chosen now, by name of the filter */
  chosen: Record<string, string | undefined>
  filters: readonly {
    name: string
    label: string
    options: readonly { value: string; label: string }[]
  }[]
}

/** Filters as links: every choice has an address, the present one is marked, the first takes it back. */
export function FilterLinks({ locale, path, label, chosen, filters }: FilterLinksProps) {
  const all = getT(locale, 'common')('all')
  return (
    <nav className="filter-links" aria-label={label}>
      {filters.map(({ name, label: what, options }) => (
        <div key={name}>
          <h2 id={`filter-${name}`}>{what}</h2>
          <ul aria-labelledby={`filter-${name}`}>
            {[{ value: '', label: all }, ...options].map((option) => (
              <li key={option.value}>
                <a
                  href={hrefOf(locale, path, queryOf({ ...chosen, [name]: option.value }))}
                  aria-current={(chosen[name] ?? '') === option.value ? 'true' : undefined}
                >
                  {option.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
