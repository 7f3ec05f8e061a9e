import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { OrganisationsView } from '#components/organisations/organisations-view.tsx'
import { loadForums } from '#lib/domain/forums/loaders.ts'
import { NO_COUNTRY, ORGANISATION_KINDS, ROLE_ORDER } from '#lib/domain/organisations/constants.ts'
import { loadOrganisations, pageOfOrganisations } from '#lib/domain/organisations/loaders.ts'
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

export default async function OrganisationsPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const [all, forums] = await Promise.all([loadOrganisations(), loadForums()])
  const { chosen, unknown } = readChoices(query, {
    kind: ORGANISATION_KINDS,
    country: all.map(({ country }) => country ?? NO_COUNTRY),
    role: ROLE_ORDER,
    forum: forums.map(({ slug }) => slug),
  })
  const page = readPage(query.page)
  return (
    <PageFrame
      locale={locale}
      path="organisations"
      section="organisations"
      query={queryOf({ ...chosen, page: page === 1 ? undefined : (page ?? undefined) })}
    >
      <OrganisationsView
        locale={locale}
        all={all}
        list={pageOfOrganisations(all, {
          order: locale === 'en' ? 'latin' : 'pinyin',
          page: page ?? 0,
          filter: chosen,
        })}
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
  const t = getT(locale, 'organisations')
  return pageMetadata({
    locale,
    path: 'organisations',
    title: t('title'),
    description: t('description'),
  })
}
