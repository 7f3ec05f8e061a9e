import { hrefOf } from '#components/layout/nav.ts'
import { FilterBar, type FilterField } from '#components/patterns/filter-bar.tsx'
import { AGENDA_FILTERS } from '#lib/domain/sessions/constants.ts'
import type { AgendaFilters } from '#lib/domain/sessions/schema.ts'
import type { FilterChoices } from '#lib/domain/sessions/utils.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatZone } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AgendaBarProps = {
  choices: FilterChoices
  filters: AgendaFilters
  /** How many sessions are shown; said only where filters are set */
  count: number
  zone: string
  hasTimes: boolean
  path: string
  locale: Locale
}

/** Filters (folded away until wanted, open while one is set) and whose clock the times are. */
export function AgendaBar(props: AgendaBarProps) {
  const { choices, filters, count, zone, hasTimes, path, locale } = props
  const t = getT(locale, 'agenda')
  const fields = fieldsOf(choices, filters, locale)
  const isFiltered = Object.entries(filters).some(
    ([name, value]) => name !== 'day' && value !== undefined,
  )
  if (fields.length === 0 && !hasTimes) return null
  return (
    <div className="bar">
      {fields.length > 0 ? (
        <details open={isFiltered}>
          <summary>{t('filter.open')}</summary>
          <FilterBar
            action={hrefOf(locale, path)}
            fields={fields}
            submit={t('filter.submit')}
            reset={
              isFiltered ? { href: hrefOf(locale, path), label: t('filter.clear') } : undefined
            }
            summary={isFiltered ? t('filter.shown', { count }) : undefined}
            label={t('filter.label')}
          />
        </details>
      ) : null}
      <p className="my-link">
        <a className="act" href={hrefOf(locale, 'me/agenda')}>
          {t('mine.title')}
        </a>{' '}
        <a className="act" href={hrefOf(locale, `${path}.pdf`)}>
          {t('pdf')}
        </a>
      </p>
      {hasTimes ? <p className="tz">{t('zone', { zone: formatZone(zone, locale) })}</p> : null}
    </div>
  )
}

/** A filter with fewer than two choices would filter nothing. */
function fieldsOf(choices: FilterChoices, filters: AgendaFilters, locale: Locale): FilterField[] {
  const t = getT(locale, 'agenda')
  const kinds = getT(locale, 'sessions')
  const options = {
    day: choices.day.map((day) => ({
      value: day,
      label: formatDay(day, locale, { weekday: true, year: false }),
    })),
    room: choices.room.map(({ slug, name }) => ({ value: slug, label: pickString(name, locale) })),
    part: choices.part.map(({ slug, title }) => ({
      value: slug,
      label: pickString(title, locale),
    })),
    kind: choices.kind.map((kind) => ({ value: kind, label: kinds(`kinds.${kind}`) })),
    person: choices.person.map(({ slug, name }) => ({
      value: slug,
      label: pickString(name, locale, { kind: 'person' }),
    })),
    theme: choices.theme.map(({ slug, name }) => ({
      value: slug,
      label: pickString(name, locale),
    })),
  }
  return AGENDA_FILTERS.filter((name) => options[name].length > 1).map((name) => ({
    name,
    label: t(`filter.${name}`),
    value: filters[name] ?? '',
    options: options[name],
    all: t('filter.all'),
  }))
}
