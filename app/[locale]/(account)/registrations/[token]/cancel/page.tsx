import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CancelForm } from '#components/registrations/own/link-forms.tsx'
import { OwnStep } from '#components/registrations/own/own-step.tsx'
import { loadLinkedRegistration } from '#lib/domain/registrations/loaders.ts'
import { canCancel } from '#lib/domain/registrations/policy.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** Asks once more before a registration ends. */
export default async function CancelPage({ params }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const own = await loadLinkedRegistration(token)
  if (!own) notFound()
  if (!canCancel(own.registration, own.now)) redirect(`/${locale}/registrations/${token}`)
  return (
    <OwnStep locale={locale} token={token} step="cancel" registration={own.registration}>
      <CancelForm token={token} locale={locale} />
    </OwnStep>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const own = isLocale(locale) ? await loadLinkedRegistration(token) : null
  if (!isLocale(locale) || !own) return {}
  return ownMetadata(getT(locale, 'register-form')('cancel.title'))
}
