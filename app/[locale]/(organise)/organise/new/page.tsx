import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewForumView } from '#components/forums/making/new-forum-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadNewForum } from '#lib/domain/forums/making/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function NewForumPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const path = 'organise/new'
  const [choices, typed] = await Promise.all([
    loadNewForum(locale, `/${locale}/${path}`),
    typedValues(),
  ])
  if (!choices) notFound()
  return (
    <PanelFrame locale={locale} section="home" path={path} reader="administrator">
      <NewForumView {...{ locale, choices, typed }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'editions')('make.title')) : {}
}
