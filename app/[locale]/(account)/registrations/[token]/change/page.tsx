import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ChangeForm } from '#components/registrations/own/change-form.tsx'
import { OwnFacts } from '#components/registrations/own/own-facts.tsx'
import { OwnStep } from '#components/registrations/own/own-step.tsx'
import { loadLinkedRegistration } from '#lib/domain/registrations/loaders.ts'
import { loadRegistrationOffer } from '#lib/domain/registrations/offer/loaders.ts'
import { canChange } from '#lib/domain/registrations/policy.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** Changes one's own registration. */
export default async function ChangePage({ params }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const own = await loadLinkedRegistration(token)
  if (!own) notFound()
  const { registration, now } = own
  const offered = await loadRegistrationOffer(registration.forum.slug)
  if (!offered || !canChange(registration, now)) redirect(`/${locale}/registrations/${token}`)
  const t = getT(locale, 'register-form')
  return (
    <OwnStep locale={locale} token={token} step="change" registration={registration}>
      <ChangeForm
        {...own}
        token={token}
        locale={locale}
        offer={offered.offer}
        typed={await typedValues()}
      />
      <details className="more held-now">
        <summary>{t('change.current')}</summary>
        <OwnFacts registration={registration} token={token} locale={locale} />
      </details>
    </OwnStep>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const own = isLocale(locale) ? await loadLinkedRegistration(token) : null
  if (!isLocale(locale) || !own) return {}
  return ownMetadata(getT(locale, 'register-form')('change.title'))
}
