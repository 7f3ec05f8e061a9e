import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordList } from '#components/edits/record-list.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { PEOPLE_ROLES } from '#lib/domain/people/editing/constants.ts'
import { loadForumPeople } from '#lib/domain/people/editing/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumPeoplePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/people`
  const at = `/${locale}/${path}`
  const [panel, found] = await Promise.all([
    loadPanel(locale, at, slug, PEOPLE_ROLES),
    loadForumPeople(locale, at, slug, await searchParams),
  ])
  if (!panel || !found) notFound()
  const { people, total, words } = found
  const rows = people.map((row) => ({ ...row, kind: null }))
  return (
    <PanelFrame locale={locale} section="people" path={path} panel={panel}>
      <RecordList noun="people" {...{ locale, slug, rows, total, words }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'record-panel')('people.title')) : {}
}
