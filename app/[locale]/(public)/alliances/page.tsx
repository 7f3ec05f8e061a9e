import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AllianceList } from '#components/alliances/alliance-list.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { loadAlliances } from '#lib/domain/alliances/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function AlliancesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [alliances, sources] = await Promise.all([loadAlliances(), loadSources()])
  const t = getT(locale, 'alliances')
  return (
    <PageFrame locale={locale} path="alliances" section="alliances">
      <div className="wrap">
        <PageHeader title={t('title')} />
        {alliances.length === 0 ? (
          <EmptyState
            title={t('empty')}
            action={{ href: hrefOf(locale, 'forums'), label: t('toForums') }}
          >
            {t('emptyNote')}
          </EmptyState>
        ) : (
          <AllianceList alliances={alliances} sources={sources} locale={locale} />
        )}
      </div>
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'alliances')
  return pageMetadata({
    locale,
    path: 'alliances',
    title: t('title'),
    description: t('description'),
  })
}
