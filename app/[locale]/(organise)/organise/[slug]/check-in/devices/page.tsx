import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DevicesView } from '#components/check-ins/devices-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadDevices } from '#lib/domain/check-ins/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DevicesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/check-in/devices`
  const at = `/${locale}/${path}`
  const [panel, devices] = await Promise.all([
    loadPanel(locale, at, slug, ['manager']),
    loadDevices(locale, at, slug),
  ])
  if (!panel || !devices) notFound()
  const { revoked } = await searchParams
  return (
    <PanelFrame locale={locale} section="devices" path={path} panel={panel}>
      <DevicesView
        locale={locale}
        slug={slug}
        timeZone={panel.forum.timeZone}
        devices={devices}
        isRevoked={revoked === '1'}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'check-in')('devices.title'), robots: { index: false, follow: false } }
    : {}
}
