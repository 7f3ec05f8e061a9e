import { hrefOf } from '#components/layout/nav.ts'
import { FilterBar } from '#components/patterns/filter-bar.tsx'
import { APPEARANCE_ROLES, SEAT_SORTS, type SeatSort } from '#lib/domain/people/constants.ts'
import type { AppearanceRole, ForumPeople } from '#lib/domain/people/types.ts'
import { rolesOf } from '#lib/domain/people/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SpeakersFilterProps = {
  locale: Locale
  forum: string
  people: ForumPeople
  chosen: { role?: AppearanceRole; sort?: SeatSort }
  /** How many are shown. */
  count: number
}

/** Strokes and readings order Chinese names, the alphabet Latin ones. */
const OFFERED: Record<Locale, readonly SeatSort[]> = {
  zh: ['stroke', 'pinyin'],
  'zh-hant': ['stroke', 'pinyin'],
  en: ['latin', 'stroke'],
}

/** Role and order as a GET form; only roles that somebody has are offered. */
export function SpeakersFilter({ locale, forum, people, chosen, count }: SpeakersFilterProps) {
  const t = getT(locale, 'people')
  const common = getT(locale, 'common')
  const roleName = getT(locale, 'forums')
  const action = hrefOf(locale, `forums/${forum}/speakers`)
  const present = new Set(people.seats.flatMap(rolesOf))
  const roles = APPEARANCE_ROLES.filter((role) => present.has(role) || role === chosen.role)
  const sorts = SEAT_SORTS.filter((sort) => OFFERED[locale].includes(sort) || sort === chosen.sort)
  return (
    <FilterBar
      label={t('filterLabel')}
      action={action}
      fields={[
        {
          name: 'role',
          label: t('role'),
          value: chosen.role ?? '',
          all: common('all'),
          options: roles.map((role) => ({
            value: role,
            label: roleName(`appearanceRoles.${role}`),
          })),
        },
        {
          name: 'sort',
          label: t('order'),
          value: chosen.sort ?? '',
          all: t('sorts.text'),
          options: sorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) })),
        },
      ]}
      submit={common('filter')}
      reset={chosen.role || chosen.sort ? { href: action, label: common('clear') } : undefined}
      summary={t('shown', { count })}
    />
  )
}
