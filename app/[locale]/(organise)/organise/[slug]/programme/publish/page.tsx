import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { PublishView } from '#components/programme/publish-view.tsx'
import { loadOpenProposals } from '#lib/domain/editions/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadPublishing } from '#lib/domain/programme/loaders.ts'
import { diffOf, draftMark, warningsOf } from '#lib/domain/programme/publishing/utils.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PublishPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/programme/publish`
  const at = `/${locale}/${path}`
  const [panel, page, typed, proposals] = await Promise.all([
    loadPanel(locale, at, slug, ['manager']),
    loadPublishing(locale, at, slug),
    typedValues(),
    loadOpenProposals(locale, at, slug),
  ])
  if (!panel || !page) notFound()
  const { programme, clashes, versions, letters, requests } = page
  const query = await searchParams
  const number = numberOf(query.published)
  return (
    <PanelFrame locale={locale} section="programme" path={path} panel={panel}>
      <PublishView
        {...{ locale, programme, versions, letters, requests, typed, proposals }}
        mark={draftMark(programme.sessions)}
        diff={diffOf(programme.sessions)}
        warnings={warningsOf(programme, clashes)}
        notice={
          number === null
            ? query.asked === undefined
              ? null
              : getT(locale, 'programme')('publish.asked')
            : getT(locale, 'programme')('publish.done', {
                number,
                letters: numberOf(query.letters) ?? 0,
              })
        }
      />
    </PanelFrame>
  )
}

const numberOf = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : null

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'programme')('publish.title'), robots: { index: false, follow: false } }
    : {}
}
