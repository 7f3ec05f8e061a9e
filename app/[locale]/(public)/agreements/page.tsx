import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RegisterView } from '#components/agreements/register-view.tsx'
import { loadRegister, type RegisterQuery } from '#lib/domain/agreements/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RegisterQuery> }

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const register = await loadRegister(await searchParams)
  return <RegisterView register={register} locale={locale} />
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'agreements')
  const isFiltered = Object.keys(await searchParams).length > 0
  return pageMetadata({
    locale,
    path: 'agreements',
    title: t('title'),
    description: t('description'),
    // The whole register is what should be found; a filtered view is a part of it.
    noIndex: isFiltered,
  })
}
