import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { OfferForm } from '#components/registrations/own/handover-forms.tsx'
import { OwnStep } from '#components/registrations/own/own-step.tsx'
import { loadLinkedRegistration } from '#lib/domain/registrations/loaders.ts'
import { canHandOver } from '#lib/domain/registrations/policy.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** Offers one's own place to a colleague. */
export default async function HandoverPage({ params }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const own = await loadLinkedRegistration(token)
  if (!own) notFound()
  const { registration, now } = own
  if (registration.handover || !canHandOver(registration, now)) {
    redirect(`/${locale}/registrations/${token}`)
  }
  return (
    <OwnStep locale={locale} token={token} step="handover" registration={registration}>
      <OfferForm token={token} locale={locale} typed={await typedValues()} />
    </OwnStep>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const own = isLocale(locale) ? await loadLinkedRegistration(token) : null
  if (!isLocale(locale) || !own) return {}
  return ownMetadata(getT(locale, 'register-form')('handover.title'))
}
