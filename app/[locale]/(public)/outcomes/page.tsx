import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { OutcomesByForum } from '#components/outcomes/outcomes-by-forum.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { loadOutcomes } from '#lib/domain/outcomes/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

/** What came of all forums of the record, latest forum first. */
export default async function OutcomesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [outcomes, sources] = await Promise.all([loadOutcomes(), loadSources()])
  const t = getT(locale, 'outcomes')
  // A sample counts for nothing, and stands behind what happened.
  const real = outcomes.filter(({ forum }) => !forum.isSample)
  const samples = outcomes.filter(({ forum }) => forum.isSample)
  const forums = new Set(real.map(({ forum }) => forum.slug)).size
  return (
    <PageFrame locale={locale} path="outcomes" section="outcomes">
      <div className="wrap">
        <PageHeader
          title={t('title')}
          sub={t('note')}
          aside={real.length > 0 ? t('count', { count: real.length, forums }) : null}
        />
        {outcomes.length === 0 ? (
          <EmptyState
            title={t('emptyAll')}
            action={{ href: hrefOf(locale, 'forums'), label: t('allForums') }}
          >
            {t('emptyAllText')}
          </EmptyState>
        ) : (
          <OutcomesByForum outcomes={[...real, ...samples]} sources={sources} locale={locale} />
        )}
      </div>
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'outcomes')
  return pageMetadata({
    locale,
    path: 'outcomes',
    title: t('title'),
    description: t('description'),
  })
}
