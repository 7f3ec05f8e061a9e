import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { AddForm } from '#components/registrations/panel/add-form.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadAddForm } from '#lib/domain/registrations/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function AddRegistrationPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/registrations/new`
  const [panel, form] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadAddForm(locale, `/${locale}/${path}`, slug),
  ])
  if (!panel || !form) notFound()
  return (
    <PanelFrame locale={locale} section="registrations" path={path} panel={panel}>
      <AddForm {...{ locale, slug, ...form }} typed={await typedValues()} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'panel-registrations')('add.title')) : {}
}
