import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisedForumsView } from '#components/forums/panel/organised-forums-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { widestRole } from '#lib/domain/accounts/policy.ts'
import { loadOrganisedForums } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function OrganisePage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const forums = await loadOrganisedForums(locale)
  if (!forums) notFound()
  const role = widestRole(forums.map((forum) => forum.role)) ?? 'administrator'
  return (
    <PanelFrame locale={locale} section="home" path="organise" reader={role}>
      <OrganisedForumsView {...{ locale, forums }} mayMake={role === 'administrator'} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'panel')('title'), robots: { index: false, follow: false } }
    : {}
}
