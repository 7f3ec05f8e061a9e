import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pagerNumbers } from '#lib/platform/listing/page-of.ts'

export type PagerProps = {
  locale: Locale
  page: number
  pages: number
  label: string
  hrefFor: (page: number) => string
}

/** The pages of a long list; nothing when there is only one. */
export function Pager({ locale, page, pages, label, hrefFor }: PagerProps) {
  if (pages < 2) return null
  const t = getT(locale, 'common')
  return (
    <nav className="pager" aria-label={label}>
      <ol>
        {page > 1 ? (
          <li>
            <a rel="prev" href={hrefFor(page - 1)}>
              {t('previous')}
            </a>
          </li>
        ) : null}
        {pagerNumbers(page, pages).map((number, index) =>
          number === null ? (
            // A gap has no identity but its place
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                className="num"
                href={hrefFor(number)}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <a rel="next" href={hrefFor(page + 1)}>
              {t('next')}
            </a>
          </li>
        ) : null}
      </ol>
    </nav>
  )
}
