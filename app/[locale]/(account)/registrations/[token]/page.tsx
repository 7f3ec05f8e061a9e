import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OwnFrame } from '#components/registrations/own/own-frame.tsx'
import { OWN_NEWS, type OwnNews, OwnView } from '#components/registrations/own/own-view.tsx'
import { loadLinkedRegistration } from '#lib/domain/registrations/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<{ new?: string | string[]; done?: string | string[] }>
}

/** One's own registration, for whoever has its link. */
export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const own = await loadLinkedRegistration(token)
  if (!own) notFound()
  const t = getT(locale, 'register-form')
  return (
    <OwnFrame
      locale={locale}
      path={`registrations/${token}`}
      title={t('manage.title')}
      forum={own.registration.forum}
    >
      <OwnView {...own} token={token} locale={locale} news={newsOf(await searchParams)} />
    </OwnFrame>
  )
}

function newsOf(query: Awaited<Props['searchParams']>): OwnNews {
  if (query.new === '1') return 'new'
  return OWN_NEWS.find((news) => news === query.done) ?? null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const own = isLocale(locale) ? await loadLinkedRegistration(token) : null
  if (!isLocale(locale) || !own) return {}
  return ownMetadata(getT(locale, 'register-form')('manage.title'))
}
