import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { ReviewView } from '#components/programme/review-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import { diffOf, draftMark, warningsOf } from '#lib/domain/programme/publishing/utils.ts'
import { loadReview } from '#lib/domain/programme/reviewing/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Query = Record<string, string | string[] | undefined>
type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Query>
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/programme/review`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, PROGRAMME_ROLES),
    loadReview(locale, at, slug),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  const { programme, clashes, request, isOwn, letters } = page
  return (
    <PanelFrame locale={locale} section="programme" path={path} panel={panel}>
      <ReviewView
        {...{ locale, programme, request, isOwn, letters, typed }}
        isStale={request !== null && request.mark !== draftMark(programme.sessions)}
        diff={diffOf(programme.sessions)}
        warnings={warningsOf(programme, clashes)}
        notice={noticeOf(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

/** What came of the last step, as the address says it. */
function noticeOf(locale: Locale, { published, letters, returned }: Query): string | null {
  const t = getT(locale, 'programme')
  if (returned !== undefined) return t('reviewing.sentBack')
  const [number, count] = [published, letters].map((one) =>
    typeof one === 'string' && /^\d{1,7}$/.test(one) ? Number(one) : null,
  )
  return number == null ? null : t('publish.done', { number, letters: count ?? 0 })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? {
        title: getT(locale, 'programme')('reviewing.title'),
        robots: { index: false, follow: false },
      }
    : {}
}
