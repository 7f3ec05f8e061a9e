import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

/** Where an erasure ends: it knows nobody, because there is nobody to know any more. */
export default async function ErasedPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = getT(locale, 'privacy')
  return (
    <PageFrame locale={locale} path="privacy/erased" section="none">
      <div className="wrap">
        <div className="state">
          <h1>{t('erased.title')}</h1>
          <p className="lead">{t('erased.text')}</p>
          <p>{t('erased.backup')}</p>
          <p>{t('erased.again')}</p>
          <a className="btn" href={hrefOf(locale, 'forums')}>
            {t('erased.forums')}
          </a>
        </div>
      </div>
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'privacy')
  return pageMetadata({
    locale,
    path: 'privacy/erased',
    title: t('erased.title'),
    description: t('erased.text'),
    noIndex: true,
  })
}
