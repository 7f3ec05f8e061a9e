import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { listQuery } from '#components/registrations/panel/list-href.ts'
import { ListView } from '#components/registrations/panel/list-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadRegistrations } from '#lib/domain/registrations/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/registrations`
  const [panel, found] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadRegistrations(locale, `/${locale}/${path}`, slug, await searchParams),
  ])
  if (!panel || !found) notFound()
  const { list, types, ...asked } = found
  return (
    <PanelFrame
      locale={locale}
      section="registrations"
      path={path}
      query={listQuery(asked)}
      panel={panel}
    >
      <ListView
        {...{ locale, slug, asked, list, types }}
        timeZone={panel.forum.timeZone}
        typed={await typedValues()}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  // The title says nothing that the address does not.
  return isLocale(locale) ? ownMetadata(getT(locale, 'panel-registrations')('title')) : {}
}
