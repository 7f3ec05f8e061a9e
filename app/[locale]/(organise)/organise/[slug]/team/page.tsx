import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { TeamView } from '#components/team/team-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadTeam } from '#lib/domain/team/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TeamPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/team`
  const [panel, team] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadTeam(locale, `/${locale}/${path}`, slug),
  ])
  if (!panel || !team) notFound()
  const { said } = await searchParams
  return (
    <PanelFrame locale={locale} section="team" path={path} panel={panel}>
      <TeamView
        {...{ locale, slug, ...team }}
        said={said === 'given' || said === 'changed' || said === 'taken' ? said : null}
        typed={await typedValues()}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'team')('title')) : {}
}
