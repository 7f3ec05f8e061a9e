import { RegisterFilters } from '#components/agreements/register-filters.tsx'
import { RegisterTable } from '#components/agreements/register-table.tsx'
import { RegisterTotals } from '#components/agreements/register-totals.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import type {
  AgreementTotals,
  RegisterFacets,
  RegisterListing,
  RegisterRequest,
} from '#lib/domain/agreements/register/types.ts'
import type { AgreementSummary } from '#lib/domain/agreements/types.ts'
import { toQuery } from '#lib/domain/agreements/utils.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type RegisterViewProps = {
  register: {
    facets: RegisterFacets
    totals: AgreementTotals
    request: RegisterRequest
    /** null when the request names something that is not in the register */
    listing: RegisterListing | null
  }
  locale: Locale
}

/** The register of all agreements: totals, filters, and the rows hung from their years. */
export function RegisterView({ register, locale }: RegisterViewProps) {
  const t = getT(locale, 'agreements')
  const { facets, totals, request, listing } = register
  const query = request.ok ? toQuery(request.filter, request.page) : ''
  const isEmpty = totals.single.count + totals.aggregate.count === 0 && facets.kinds.length === 0
  return (
    <PageFrame locale={locale} path="agreements" query={query} section="agreements">
      <div className="wrap register">
        <PageHeader
          title={t('title')}
          aside={isEmpty ? undefined : <RegisterTotals totals={totals} locale={locale} />}
        />
        {isEmpty ? (
          <EmptyState
            title={t('register.empty')}
            action={{ href: hrefOf(locale, 'forums'), label: t('register.toForums') }}
          >
            {t('register.emptyNote')}
          </EmptyState>
        ) : (
          <RegisterFilters
            facets={facets}
            request={request}
            found={listing ? listing.count + listing.sampleRows.length : null}
            locale={locale}
          />
        )}
        {!isEmpty && !request.ok ? <NotInRegister request={request} locale={locale} /> : null}
        {!isEmpty && request.ok && listing ? (
          <Listing listing={listing} request={request} locale={locale} />
        ) : null}
      </div>
    </PageFrame>
  )
}

type Refused = Extract<RegisterRequest, { ok: false }>

function NotInRegister({ request, locale }: { request: Refused; locale: Locale }) {
  const t = getT(locale, 'agreements')
  const name = t(`filters.${request.name}`)
  return (
    <EmptyState
      title={t('filters.unknown', { name, value: request.value })}
      action={{ href: hrefOf(locale, 'agreements'), label: t('register.all') }}
    >
      {t('filters.unknownNote')}
    </EmptyState>
  )
}

type ListingProps = {
  listing: RegisterListing
  request: Extract<RegisterRequest, { ok: true }>
  locale: Locale
}

function Listing({ listing, request, locale }: ListingProps) {
  const t = getT(locale, 'agreements')
  const { rows, sampleRows } = listing
  if (rows.length === 0 && sampleRows.length === 0) {
    return (
      <EmptyState
        title={t('register.noMatches')}
        action={{ href: hrefOf(locale, 'agreements'), label: t('register.all') }}
      >
        {t('register.noMatchesNote')}
      </EmptyState>
    )
  }
  return (
    <>
      {byYear(rows).map(({ year, rows: ofYear }) => {
        const words = year && formatDay({ on: `${year}-01-01`, precision: 'year' }, locale)
        return (
          <Section
            key={year ?? 'undated'}
            id={year ? `y${year}` : 'undated'}
            title={words ?? t('register.undated')}
            rail={t('register.rows', { count: ofYear.length })}
            span="wide"
          >
            <RegisterTable
              rows={ofYear}
              caption={
                words ? t('register.caption', { year: words }) : t('register.undatedCaption')
              }
              locale={locale}
            />
          </Section>
        )
      })}
      {listing.pages > 1 ? <Pages listing={listing} request={request} locale={locale} /> : null}
      {sampleRows.length > 0 ? (
        <Section
          id="sample"
          title={getT(locale, 'common')('sample')}
          rail={t('register.sampleNote')}
          span="wide"
        >
          <RegisterTable rows={sampleRows} caption={t('register.sampleCaption')} locale={locale} />
        </Section>
      ) : null}
    </>
  )
}

function Pages({ listing, request, locale }: ListingProps) {
  const t = getT(locale, 'agreements')
  const { filter, page } = request
  const link = (to: number, words: string) => (
    <a className="act" href={hrefOf(locale, 'agreements', toQuery(filter, to))}>
      {words}
    </a>
  )
  return (
    <nav className="register-pages" aria-label={t('pages.label')}>
      {page > 1 ? link(page - 1, t('pages.newer')) : null}
      <span className="muted small">{t('pages.of', { page, pages: listing.pages })}</span>
      {page < listing.pages ? link(page + 1, t('pages.older')) : null}
    </nav>
  )
}

/** Rows come latest first, those without a date last. */
function byYear(rows: readonly AgreementSummary[]) {
  const years: { year: string | null; rows: AgreementSummary[] }[] = []
  for (const row of rows) {
    const year = row.signedOn?.on.slice(0, 4) ?? null
    const last = years.at(-1)
    if (last?.year === year) last.rows.push(row)
    else years.push({ year, rows: [row] })
  }
  return years
}
