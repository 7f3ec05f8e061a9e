import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Section } from '#components/patterns/section.tsx'
import { UnknownChoice } from '#components/patterns/unknown-choice.tsx'
import { BlankSeats, Seats } from '#components/people/seats.tsx'
import { SpeakersFilter } from '#components/people/speakers-filter.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { SeatSort } from '#lib/domain/people/constants.ts'
import type { AppearanceRole, ForumPeople } from '#lib/domain/people/types.ts'
import { groupSeats, sortSeats, withRole } from '#lib/domain/people/utils.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SpeakersViewProps = {
  locale: Locale
  /** Slug of the forum. */
  forum: string
  people: ForumPeople
  sources: Sources
  chosen: { role?: AppearanceRole; sort?: SeatSort }
  /** A value in the address that is no choice. */
  unknown: string | null
}

/** The people of one forum: by role in the order of the text, or one table in the order chosen. */
export function SpeakersView(props: SpeakersViewProps) {
  const { locale, forum, people, chosen, unknown } = props
  const t = getT(locale, 'people')
  const all = hrefOf(locale, `forums/${forum}/speakers`)
  if (unknown !== null) {
    return (
      <div className="wrap sec">
        <UnknownChoice locale={locale} kind="filter" value={unknown} href={all} />
      </div>
    )
  }
  if (people.seats.length === 0 && people.lists.length === 0) {
    return (
      <div className="wrap sec">
        <EmptyState title={t('nobodyNamed')}>{t('nobodyNamedText')}</EmptyState>
      </div>
    )
  }
  const seats = chosen.role ? withRole(people.seats, chosen.role) : people.seats
  return (
    <div className="wrap speakers">
      <SpeakersFilter
        locale={locale}
        forum={forum}
        people={people}
        chosen={chosen}
        count={seats.length}
      />
      {seats.length === 0 && chosen.role ? (
        <EmptyState
          title={t('nobodyInRole')}
          action={{ href: all, label: getT(locale, 'errors')('seeAll') }}
        />
      ) : null}
      {chosen.sort ? <SortedSeats {...props} sort={chosen.sort} /> : <GroupedSeats {...props} />}
      {seats.length > 0 ? <p className="meta leaf-note">{t('leafNote')}</p> : null}
    </div>
  )
}

function SortedSeats({
  locale,
  forum,
  people,
  chosen,
  sort,
}: SpeakersViewProps & { sort: SeatSort }) {
  const t = getT(locale, 'people')
  const seats = chosen.role ? withRole(people.seats, chosen.role) : people.seats
  if (seats.length === 0) return null
  const title = chosen.role ? t(`heads.${chosen.role}`) : t('everybody')
  return (
    <Section id="everybody" title={title} rail={t(`sortedBy.${sort}`)} span="wide" bare>
      <Seats seats={sortSeats(seats, sort)} forum={forum} locale={locale} label={title} />
    </Section>
  )
}

function GroupedSeats({ locale, forum, people, sources, chosen }: SpeakersViewProps) {
  const t = getT(locale, 'people')
  const shown = chosen.role
    ? { seats: withRole(people.seats, chosen.role), lists: people.lists }
    : people
  const { groups, rest } = groupSeats(shown)
  return (
    <>
      {groups.map((group) => (
        <Section
          key={group.role}
          id={group.role.replace('_', '-')}
          title={t(`heads.${group.role}`)}
          rail={t('people', { count: group.seats.length })}
          span="wide"
          bare
        >
          <Seats
            seats={group.seats}
            forum={forum}
            locale={locale}
            label={t(`heads.${group.role}`)}
            lists={group.lists}
            group={group.role}
          />
        </Section>
      ))}
      {chosen.role
        ? null
        : rest.map((list) => (
            <Section
              key={list.slug}
              id={list.slug}
              title={<Localized text={list.label} locale={locale} />}
              note={<Citations citations={list.citations} sources={sources} locale={locale} />}
            >
              <BlankSeats list={list} locale={locale} />
            </Section>
          ))}
    </>
  )
}
