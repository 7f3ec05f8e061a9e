import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoorView } from '#components/check-ins/door-view.tsx'
import { undoneNotice } from '#components/check-ins/door-words.ts'
import { SignInDevice } from '#components/check-ins/sign-in-device.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadDoor } from '#lib/domain/check-ins/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CheckInPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/check-in`
  const { list, undone } = await searchParams
  const listId = typeof list === 'string' ? list : undefined
  const door = await loadDoor(locale, `/${locale}/${path}`, slug, listId)
  if (!door) notFound()
  if (door.kind === 'door') {
    const notice = undoneNotice(locale, undone)
    return <DoorView locale={locale} door={door} path={path} notice={notice} />
  }
  const panel = await loadPanel(locale, `/${locale}/${path}`, slug, ['manager', 'check_in'])
  if (!panel) notFound()
  return (
    <PanelFrame locale={locale} section="check-in" path={path} panel={panel}>
      <SignInDevice locale={locale} slug={slug} typed={await typedValues()} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  // The title says nothing that the address does not.
  return isLocale(locale)
    ? { title: getT(locale, 'check-in')('title'), robots: { index: false, follow: false } }
    : {}
}
