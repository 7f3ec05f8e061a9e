import { hrefOf } from '#components/layout/nav.ts'
import { type Asked, isFiltered } from '#components/registrations/panel/list-href.ts'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { SEARCH_MAX, SORTS, STATUSES } from '#lib/domain/registrations/panel/constants.ts'
import type { PlaceType } from '#lib/domain/registrations/panel/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type FiltersProps = { locale: Locale; slug: string; asked: Asked; types: readonly PlaceType[] }

/** What the list shows, as a plain form: it stands in the address, and needs no JavaScript. */
export function ListFilters({ locale, slug, asked, types }: FiltersProps) {
  const t = getT(locale, 'panel-registrations')
  const { filter, sort } = asked
  const action = hrefOf(locale, `organise/${slug}/registrations`)
  const all = { value: '', label: t('filters.all') }
  const arrived = filter.hasArrived === null ? '' : filter.hasArrived ? '1' : '0'
  const selects = [
    {
      name: 'status',
      value: filter.status ?? '',
      options: [all, ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))],
    },
    {
      name: 'type',
      value: filter.ticketType ?? '',
      options: [
        all,
        ...types.map((type) => ({ value: type.slug, label: pickString(type.name, locale) })),
      ],
    },
    {
      name: 'arrived',
      value: arrived,
      options: [
        all,
        { value: '1', label: t('filters.arrivedYes') },
        { value: '0', label: t('filters.arrivedNo') },
      ],
    },
    {
      name: 'sort',
      value: sort,
      options: SORTS.map((value) => ({ value, label: t(`sorts.${value}`) })),
    },
  ] as const
  return (
    <search>
      <form className="reg-filters" action={action} method="get" aria-label={t('filters.label')}>
        <div className="field reg-words">
          <label htmlFor="filter-q">{t('filters.words')}</label>
          <Input
            id="filter-q"
            name="q"
            type="search"
            defaultValue={filter.words ?? ''}
            maxLength={SEARCH_MAX}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby="filter-q-hint"
          />
          <p className="hint" id="filter-q-hint">
            {t('filters.wordsHint')}
          </p>
        </div>
        {selects.map(({ name, value, options }) => (
          <div className="field" key={name}>
            <label htmlFor={`filter-${name}`}>{t(`filters.${name}`)}</label>
            <Select id={`filter-${name}`} name={name} defaultValue={value} options={options} />
          </div>
        ))}
        {(['from', 'until'] as const).map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`filter-${name}`}>{t(`filters.${name}`)}</label>
            <Input
              id={`filter-${name}`}
              name={name}
              type="date"
              defaultValue={filter[name] ?? ''}
            />
          </div>
        ))}
        <div className="reg-filter-ways">
          <button className="btn line" type="submit">
            {t('filters.submit')}
          </button>
          {isFiltered(asked) ? (
            <a className="act" href={action}>
              {t('filters.reset')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  )
}
