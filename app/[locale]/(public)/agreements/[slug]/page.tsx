import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgreementView } from '#components/agreements/agreement-view.tsx'
import { JsonLdScript } from '#components/patterns/json-ld.tsx'
import { agreementJsonLd } from '#lib/domain/agreements/json-ld/utils.ts'
import { loadAgreement, loadForumRows } from '#lib/domain/agreements/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { env } from '#lib/platform/env.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function AgreementPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const agreement = await loadAgreement(slug)
  if (agreement === null) notFound()
  const [sources, rows] = await Promise.all([
    loadSources(),
    agreement.forum ? loadForumRows(agreement.forum.slug) : [],
  ])
  return (
    <>
      <AgreementView agreement={agreement} sources={sources} rows={rows} locale={locale} />
      {agreement.forum?.isSample ? null : (
        <JsonLdScript node={agreementJsonLd(agreement, { locale, origin: env.APP_ORIGIN })} />
      )}
    </>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const agreement = await loadAgreement(slug)
  if (agreement === null) return {}
  return pageMetadata({
    locale,
    path: `agreements/${slug}`,
    title: pickString(agreement.title, locale),
    description: agreement.summary
      ? pickString(agreement.summary, locale)
      : agreement.parties.map(({ name }) => pickString(name, locale)).join(' — '),
    noIndex: agreement.forum?.isSample,
  })
}
