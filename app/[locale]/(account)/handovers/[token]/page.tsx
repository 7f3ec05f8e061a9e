import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Localized } from '#components/patterns/localized.tsx'
import { Section } from '#components/patterns/section.tsx'
import { TakeForm } from '#components/registrations/own/handover-forms.tsx'
import { OwnFrame } from '#components/registrations/own/own-frame.tsx'
import { loadHandover } from '#lib/domain/registrations/handovers/loaders.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** The colleague's page: whose place it is, which, until when, and the form that takes it. */
export default async function TakeOverPage({ params }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const offer = await loadHandover(token)
  if (!offer) notFound()
  const t = getT(locale, 'register-form')
  const when = formatDateTime(offer.expiresAt, offer.forum.timeZone, locale)
  return (
    <OwnFrame
      locale={locale}
      path={`handovers/${token}`}
      title={t('take.title')}
      forum={offer.forum}
    >
      <Section id="take-what" title={<Localized text={offer.ticketType.name} locale={locale} />}>
        <p className="lead">{t('take.lead', { from: offer.offeredBy, email: offer.email })}</p>
        <p>{t('take.until', { when })}</p>
      </Section>
      <Section id="take-form" title={t('take.formTitle')}>
        <TakeForm token={token} locale={locale} typed={await typedValues()} offer={offer} />
      </Section>
    </OwnFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const offer = isLocale(locale) ? await loadHandover(token) : null
  if (!isLocale(locale) || !offer) return {}
  return ownMetadata(getT(locale, 'register-form')('take.title'))
}
