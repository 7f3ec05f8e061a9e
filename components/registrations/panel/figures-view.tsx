import type { ReactNode } from 'react'
import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { LyingBar, UprightBars } from '#components/registrations/panel/charts.tsx'
import type { RegistrationFigures } from '#lib/domain/registrations/figures/types.ts'
import { wholeRange } from '#lib/domain/registrations/figures/utils.ts'
import { STATUSES } from '#lib/domain/registrations/panel/constants.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type FiguresProps = { locale: Locale; slug: string; figures: RegistrationFigures }

/** A forum's registrations in numbers: each as a picture, with the table beside it. */
export function FiguresView({ locale, slug, figures }: FiguresProps) {
  const t = getT(locale, 'panel-registrations')
  return (
    <>
      <PanelHead
        title={t('figures.title')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/registrations`)}>
            {t('ways.list')}
          </a>
        }
      />
      {figures.days.length === 0 ? (
        <EmptyState title={t('figures.none')}>{t('noneHint')}</EmptyState>
      ) : (
        <>
          <Days locale={locale} days={figures.days} />
          <Types locale={locale} types={figures.types} />
          <Organisations locale={locale} figures={figures} />
          <Arrivals locale={locale} arrivals={figures.arrivals} />
        </>
      )}
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel-part" aria-labelledby={`figures-${id}`}>
      <h2 id={`figures-${id}`}>{title}</h2>
      {children}
    </section>
  )
}

type Line = { key: string; label: string; value: number }

/** Names and numbers, folded where they are many. */
function Lines(props: { locale: Locale; name: string; count: string; lines: readonly Line[] }) {
  const { locale, name, count, lines } = props
  const t = getT(locale, 'panel-registrations')
  const table = (
    <table className="panel-table reg-numbers">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{count}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, value }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="num" data-label={count}>
              {formatCount(value, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (lines.length <= 12) return table
  return (
    <details className="more">
      <summary>{t('figures.table')}</summary>
      {table}
    </details>
  )
}

function mostOf<T extends { count: number }>(rows: readonly T[]): T | undefined {
  return rows.toSorted((a, b) => b.count - a.count)[0]
}

function Days({ locale, days }: { locale: Locale; days: RegistrationFigures['days'] }) {
  const t = getT(locale, 'panel-registrations')
  const [first, last, most] = [days[0], days.at(-1), mostOf(days)]
  if (!first || !last || !most) return null
  const day = (on: string) => formatDay(on, locale)
  const words = t('figures.daysChart', {
    from: day(first.day),
    to: day(last.day),
    day: day(most.day),
    count: formatCount(most.count, locale),
  })
  const bars = wholeRange(days).map((one) => ({
    ...{ key: one.day, label: day(one.day), value: one.count },
  }))
  return (
    <Part id="days" title={t('figures.days')}>
      <p className="panel-note">{words}</p>
      <UprightBars bars={bars} label={words} />
      <Lines
        locale={locale}
        name={t('figures.day')}
        count={t('figures.registrations')}
        lines={bars.filter(({ value }) => value > 0)}
      />
    </Part>
  )
}

function Types({ locale, types }: { locale: Locale; types: RegistrationFigures['types'] }) {
  const t = getT(locale, 'panel-registrations')
  const sums = types.map(({ counts }) => (counts.confirmed ?? 0) + (counts.attended ?? 0))
  const most = Math.max(...types.map(({ capacity }) => capacity), ...sums)
  return (
    <Part id="types" title={t('figures.types')}>
      <div className="panel-scroll">
        <table className="panel-table reg-types">
          <thead>
            <tr>
              <th scope="col">{t('figures.type')}</th>
              {STATUSES.map((status) => (
                <th key={status} scope="col">
                  {t(`statuses.${status}`)}
                </th>
              ))}
              <th scope="col">{t('figures.capacity')}</th>
            </tr>
          </thead>
          <tbody>
            {types.map(({ slug, name, counts, capacity }, index) => (
              <tr key={slug}>
                <th scope="row">
                  <Localized text={name} locale={locale} />
                  <LyingBar value={sums[index] ?? 0} most={most} />
                </th>
                {STATUSES.map((status) => (
                  <td key={status} className="num" data-label={t(`statuses.${status}`)}>
                    {formatCount(counts[status] ?? 0, locale)}
                  </td>
                ))}
                <td className="num" data-label={t('figures.capacity')}>
                  {formatCount(capacity, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}

function Organisations({ locale, figures }: { locale: Locale; figures: RegistrationFigures }) {
  const t = getT(locale, 'panel-registrations')
  const { organisations, furtherOrganisations } = figures
  const most = mostOf(organisations)?.count ?? 1
  return (
    <Part id="organisations" title={t('figures.organisations')}>
      <table className="panel-table reg-organisations">
        <thead>
          <tr>
            <th scope="col">{t('figures.organisation')}</th>
            <th scope="col">{t('figures.count')}</th>
          </tr>
        </thead>
        <tbody>
          {organisations.map(({ name, count }) => (
            <tr key={name ?? ''}>
              <th scope="row">
                {name ?? <span className="muted">{t('figures.noOrganisation')}</span>}
                <LyingBar value={count} most={most} />
              </th>
              <td className="num" data-label={t('figures.count')}>
                {formatCount(count, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {furtherOrganisations > 0 ? (
        <p className="panel-note">{t('figures.further', { count: furtherOrganisations })}</p>
      ) : null}
    </Part>
  )
}

function Arrivals({
  locale,
  arrivals,
}: {
  locale: Locale
  arrivals: RegistrationFigures['arrivals']
}) {
  const t = getT(locale, 'panel-registrations')
  const most = mostOf(arrivals)
  if (!most) {
    return (
      <Part id="arrivals" title={t('figures.arrivals')}>
        <p className="muted">{t('figures.noArrivals')}</p>
      </Part>
    )
  }
  const at = (minute: string) => {
    const [day = '', time = ''] = minute.split('T')
    return `${formatDay(day, locale)} ${time}`
  }
  const words = t('figures.arrivalsChart', {
    minute: at(most.minute),
    count: formatCount(most.count, locale),
  })
  const bars = arrivals.map(({ minute, count }) => ({
    ...{ key: minute, label: at(minute), value: count },
  }))
  const all = arrivals.reduce((sum, { count }) => sum + count, 0)
  return (
    <Part id="arrivals" title={t('figures.arrivals')}>
      <p className="panel-note">
        {t('figures.arrivedOf', { count: formatCount(all, locale) })}
        {locale === 'en' ? '. ' : '，'}
        {words}
      </p>
      <UprightBars bars={bars} label={words} />
      <Lines locale={locale} name={t('figures.minute')} count={t('figures.count')} lines={bars} />
    </Part>
  )
}
