import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FilterBar } from '#components/patterns/filter-bar.tsx'
import { Letters } from '#components/patterns/letters.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Pager } from '#components/patterns/pager.tsx'
import { Section } from '#components/patterns/section.tsx'
import { UnknownChoice } from '#components/patterns/unknown-choice.tsx'
import { PersonRow } from '#components/people/person-row.tsx'
import { PEOPLE_PAGE_SIZE } from '#lib/domain/people/constants.ts'
import type { PeopleList } from '#lib/domain/people/types.ts'
import { orderedName } from '#lib/domain/people/utils.ts'
import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { NO_LETTER } from '#lib/platform/i18n/name-order.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { letterId, letterIndex, underLetters } from '#lib/platform/listing/letter-index.ts'
import { queryOf } from '#lib/platform/listing/read-query.ts'

export type PeopleViewProps = {
  locale: Locale
  list: PeopleList
  forums: readonly ForumRef[]
  chosen: { forum?: string }
  /** A filter in the address that is no choice. */
  unknown: string | null
  /** The page as asked for. */
  asked: string
}

/** Everybody in the record, by reading in Chinese, by the alphabet in English. */
export function PeopleView({ locale, list, forums, chosen, unknown, asked }: PeopleViewProps) {
  const t = getT(locale, 'people')
  const common = getT(locale, 'common')
  const order = locale === 'en' ? 'latin' : 'pinyin'
  const all = hrefOf(locale, 'people')
  const hrefFor = (page: number) =>
    hrefOf(locale, 'people', queryOf({ ...chosen, page: page === 1 ? undefined : page }))
  const { page } = list
  return (
    <div className="wrap directory">
      <PageHeader title={t('title')} sub={t('lead')} aside={t('people', { count: list.total })} />
      {unknown !== null ? (
        <UnknownChoice locale={locale} kind="filter" value={unknown} href={all} />
      ) : page === null ? (
        <UnknownChoice locale={locale} kind="page" value={asked} href={hrefFor(1)} />
      ) : (
        <>
          <FilterBar
            label={t('filterLabel')}
            action={all}
            fields={[
              {
                name: 'forum',
                label: t('forum'),
                value: chosen.forum ?? '',
                all: common('all'),
                options: forums.map(({ slug, name, shortName }) => ({
                  value: slug,
                  label: pickString(shortName ?? name, locale),
                })),
              },
            ]}
            submit={common('filter')}
            reset={chosen.forum ? { href: all, label: common('clear') } : undefined}
            summary={chosen.forum ? t('shown', { count: page.total }) : undefined}
          />
          <Letters
            label={t('index')}
            letters={letterIndex(list.names, order, PEOPLE_PAGE_SIZE).map(
              ({ letter, page: on }) => ({
                letter,
                name: letter === NO_LETTER ? t('noLetter') : letter,
                href: on === null ? undefined : `${hrefFor(on)}#${letterId(letter)}`,
              }),
            )}
          />
          {page.items.length === 0 ? <EmptyState title={t('nobodyNamed')} /> : null}
          {underLetters(page.items, orderedName, order).map(({ letter, entries }) => (
            <Section
              key={letter}
              id={letterId(letter)}
              title={letter === NO_LETTER ? t('noLetter') : letter}
              span="wide"
              className="under-letter"
            >
              <ul className="directory-entries">
                {entries.map((person) => (
                  <PersonRow key={person.slug} person={person} locale={locale} />
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
              <a href={hrefOf(locale, 'people', 'forum=sample')}>{t('samplesShow')}</a>
            </p>
          ) : null}
        </>
      )}
    </div>
  )
}
