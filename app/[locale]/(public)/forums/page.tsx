import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FilterLinks } from '#components/forums/list/filter-links.tsx'
import { ForumList, yearTitle } from '#components/forums/list/forum-list.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { filterForums, forumFacets, NO_YEAR } from '#lib/domain/forums/listing/utils.ts'
import { loadForums } from '#lib/domain/forums/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { queryOf, readChoices, type SearchParams } from '#lib/platform/listing/read-query.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

/** Every forum of the record by year, to be narrowed by year, kind and city. */
export default async function ForumsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const forums = await loadForums()
  const facets = forumFacets(forums)
  const { chosen, unknown } = readChoices(await searchParams, facets)
  const shown = filterForums(forums, chosen)
  const t = getT(locale, 'forums')
  const e = getT(locale, 'errors')
  const everything = { href: hrefOf(locale, 'forums'), label: e('seeAll') }
  return (
    <PageFrame locale={locale} path="forums" section="forums" query={queryOf(chosen)}>
      <div className="wrap">
        <PageHeader title={t('list.title')} aside={t('list.count', countsOf(forums))} />
        {forums.length > 0 ? (
          <FilterLinks
            locale={locale}
            path="forums"
            label={t('list.filters')}
            chosen={chosen}
            filters={[
              {
                name: 'year',
                label: t('list.year'),
                options: facets.year.map((value) => ({
                  value,
                  label: value === NO_YEAR ? t('list.undated') : yearTitle(value, locale),
                })),
              },
              {
                name: 'kind',
                label: t('kind'),
                options: facets.kind.map((value) => ({ value, label: t(`kinds.${value}`) })),
              },
              {
                name: 'city',
                label: t('list.city'),
                options: facets.city.map((value) => ({ value, label: cityName(value) })),
              },
            ]}
          />
        ) : null}
        {unknown === null ? null : (
          <EmptyState title={e('unknownFilterTitle')} action={everything}>
            {e('unknownFilterText', { value: unknown })}
          </EmptyState>
        )}
        {unknown === null && shown.length > 0 ? <ForumList forums={shown} locale={locale} /> : null}
        {unknown === null && shown.length === 0 ? (
          <EmptyState
            title={forums.length === 0 ? t('list.empty') : t('list.noMatch')}
            {...(forums.length === 0 ? {} : { action: everything })}
          >
            {forums.length === 0 ? t('list.emptyText') : t('list.noMatchText')}
          </EmptyState>
        ) : null}
      </div>
    </PageFrame>
  )

  function cityName(slug: string): string {
    const city = forums.find((forum) => forum.city?.slug === slug)?.city
    return city && isLocale(locale) ? pickString(city.name, locale) : slug
  }
}

/** The sample is no entry of the record. */
function countsOf(forums: Awaited<ReturnType<typeof loadForums>>) {
  const real = forums.filter(({ isSample }) => !isSample)
  const programmes = real.filter(({ kind }) => kind === 'programme').length
  return { forums: real.length - programmes, programmes, samples: forums.length - real.length }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'forums')
  return pageMetadata({
    locale,
    path: 'forums',
    title: t('list.title'),
    description: t('list.description'),
  })
}
