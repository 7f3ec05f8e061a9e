import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { OrganisationView } from '#components/organisations/organisation-view.tsx'
import { JsonLdScript } from '#components/patterns/json-ld.tsx'
import { organisationJsonLd } from '#lib/domain/organisations/json-ld/utils.ts'
import { loadMovedOrganisation, loadOrganisation } from '#lib/domain/organisations/loaders.ts'
import type { OrganisationDetail } from '#lib/domain/organisations/types.ts'
import { forumsOf } from '#lib/domain/organisations/utils.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { env } from '#lib/platform/env.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function OrganisationPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const organisation = await loadOrganisation(slug)
  if (organisation === null) {
    const moved = await loadMovedOrganisation(slug)
    if (moved === null) notFound()
    permanentRedirect(`/${locale}/organisations/${moved}`)
  }
  return (
    <PageFrame locale={locale} path={`organisations/${slug}`} section="organisations">
      <OrganisationView organisation={organisation} sources={await loadSources()} locale={locale} />
      {organisation.isSample ? null : (
        <JsonLdScript
          node={organisationJsonLd(factsOf(organisation), { locale, origin: env.APP_ORIGIN })}
        />
      )}
    </PageFrame>
  )
}

const factsOf = (organisation: OrganisationDetail) => ({
  ...organisation,
  parent: organisation.parents.at(-1) ?? null,
  alliances: organisation.alliances
    .filter(({ tie }) => tie === 'member')
    .map(({ alliance }) => alliance),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const organisation = isLocale(locale) ? await loadOrganisation(slug) : null
  if (!isLocale(locale) || organisation === null) return {}
  const name = pickString(organisation.name, locale)
  const t = getT(locale, 'organisations')
  return pageMetadata({
    locale,
    path: `organisations/${slug}`,
    title: name,
    description: t('organisationDescription', {
      name,
      kind: t(`kinds.${organisation.kind}`),
      forums: forumsOf(organisation).length,
    }),
    noIndex: organisation.isSample,
  })
}
