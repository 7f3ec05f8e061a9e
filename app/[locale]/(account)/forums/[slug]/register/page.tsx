import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForumFrame } from '#components/forums/forum-frame.tsx'
import { RegisterView } from '#components/registrations/register-view.tsx'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadRegisterPage } from '#lib/domain/registrations/loaders.ts'
import { loadRegistrationOffer } from '#lib/domain/registrations/offer/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ invitation?: string | string[] }>
}

/** Takes a place at a forum; a forum that takes no registrations has no such page. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const invitation = invitationOf((await searchParams).invitation)
  const [frame, page] = await Promise.all([
    loadForumFrame(slug),
    loadRegisterPage(slug, invitation),
  ])
  if (!frame || !page) notFound()
  const t = getT(locale, 'register-form')
  return (
    <ForumFrame
      locale={locale}
      frame={frame}
      tab="overview"
      leaf={{ path: '/register', title: t('title') }}
    >
      <RegisterView
        {...page}
        locale={locale}
        frame={frame}
        invitation={invitation}
        typed={await typedValues()}
      />
    </ForumFrame>
  )
}

const INVITATION = /^[\w -]{1,80}$/

function invitationOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && INVITATION.test(value) ? value : undefined
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const page = isLocale(locale) ? await loadRegistrationOffer(slug) : null
  if (!isLocale(locale) || !page) return {}
  const forum = pickString(page.offer.forum.name, locale)
  return pageMetadata({
    locale,
    path: `forums/${slug}/register`,
    title: getT(locale, 'register-form')('pageTitle', { forum }),
    noIndex: true,
  })
}
