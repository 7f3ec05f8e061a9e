import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { PeopleView } from '#components/people/people-view.tsx'
import { loadForums } from '#lib/domain/forums/loaders.ts'
import { loadPeople } from '#lib/domain/people/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import {
  queryOf,
  readChoices,
  readPage,
  type SearchParams,
} from '#lib/platform/listing/read-query.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const forums = await loadForums()
  const { chosen, unknown } = readChoices(query, { forum: forums.map(({ slug }) => slug) })
  const page = readPage(query.page)
  const list = await loadPeople({
    order: locale === 'en' ? 'latin' : 'pinyin',
    page: page ?? 0,
    forum: chosen.forum,
  })
  return (
    <PageFrame
      locale={locale}
      path="people"
      section="people"
      query={queryOf({ ...chosen, page: page === 1 ? undefined : (page ?? undefined) })}
    >
      <PeopleView
        locale={locale}
        list={list}
        forums={forums}
        chosen={chosen}
        unknown={unknown}
        asked={String(query.page ?? '')}
      />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'people')
  return pageMetadata({ locale, path: 'people', title: t('title'), description: t('description') })
}
