import { hrefOf } from '#components/layout/nav.ts'
import { OrganisationRow } from '#components/organisations/organisation-row.tsx'
import { OrganisationsFilter } from '#components/organisations/organisations-filter.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Letters } from '#components/patterns/letters.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Pager } from '#components/patterns/pager.tsx'
import { Section } from '#components/patterns/section.tsx'
import { UnknownChoice } from '#components/patterns/unknown-choice.tsx'
import { ORGANISATIONS_PAGE_SIZE } from '#lib/domain/organisations/constants.ts'
import type {
  OrganisationEntry,
  OrganisationFilter,
  OrganisationList,
} from '#lib/domain/organisations/types.ts'
import { orderedName } from '#lib/domain/organisations/utils.ts'
import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { NO_LETTER } from '#lib/platform/i18n/name-order.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { letterId, letterIndex, underLetters } from '#lib/platform/listing/letter-index.ts'
import { queryOf } from '#lib/platform/listing/read-query.ts'

export type OrganisationsViewProps = {
  locale: Locale
  all: readonly OrganisationEntry[]
  list: OrganisationList
  forums: readonly ForumRef[]
  chosen: OrganisationFilter
  /** A filter in the address that is no choice. */
  unknown: string | null
  /** The page as asked for. */
  asked: string
}

/** Every organisation of the record, by reading in Chinese, by the alphabet in English. */
export function OrganisationsView(props: OrganisationsViewProps) {
  const { locale, list, chosen, unknown, asked } = props
  const t = getT(locale, 'organisations')
  const { page } = list
  return (
    <div className="wrap directory">
      <PageHeader title={t('title')} sub={t('lead')} aside={t('count', { count: list.total })} />
      {unknown !== null ? (
        <UnknownChoice
          locale={locale}
          kind="filter"
          value={unknown}
          href={hrefOf(locale, 'organisations')}
        />
      ) : page === null ? (
        <UnknownChoice
          locale={locale}
          kind="page"
          value={asked}
          href={hrefOf(locale, 'organisations', queryOf(chosen))}
        />
      ) : (
        <OrganisationPages {...props} page={page} />
      )}
    </div>
  )
}

type PagesProps = OrganisationsViewProps & { page: NonNullable<OrganisationList['page']> }

function OrganisationPages({ locale, all, list, forums, chosen, page }: PagesProps) {
  const t = getT(locale, 'organisations')
  const people = getT(locale, 'people')
  const order = locale === 'en' ? 'latin' : 'pinyin'
  const bySlug = new Map(forums.map((forum) => [forum.slug, forum]))
  const hrefFor = (number: number) =>
    hrefOf(locale, 'organisations', queryOf({ ...chosen, page: number === 1 ? undefined : number }))
  return (
    <>
      <OrganisationsFilter
        locale={locale}
        all={all}
        forums={forums}
        chosen={chosen}
        count={page.total}
      />
      <Letters
        label={people('index')}
        letters={letterIndex(list.names, order, ORGANISATIONS_PAGE_SIZE).map((place) => ({
          letter: place.letter,
          name: place.letter === NO_LETTER ? people('noLetter') : place.letter,
          href:
            place.page === null ? undefined : `${hrefFor(place.page)}#${letterId(place.letter)}`,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState
          title={t('noMatch')}
          action={{
            href: hrefOf(locale, 'organisations'),
            label: getT(locale, 'errors')('seeAll'),
          }}
        />
      ) : null}
      {underLetters(page.items, orderedName, order).map(({ letter, entries }) => (
        <Section
          key={letter}
          id={letterId(letter)}
          title={letter === NO_LETTER ? people('noLetter') : letter}
          span="wide"
          className="under-letter"
        >
          <ul className="directory-entries">
            {entries.map((one) => (
              <OrganisationRow key={one.slug} organisation={one} forums={bySlug} locale={locale} />
            ))}
          </ul>
        </Section>
      ))}
      <Pager
        locale={locale}
        page={page.page}
        pages={page.pages}
        label={t('pages')}
        hrefFor={hrefFor}
      />
      {list.samples > 0 && !chosen.forum ? (
        <p className="meta samples-apart">
          {t('samplesApart', { count: list.samples })}{' '}
          <a href={hrefOf(locale, 'organisations', 'forum=sample')}>{t('samplesShow')}</a>
        </p>
      ) : null}
    </>
  )
}
