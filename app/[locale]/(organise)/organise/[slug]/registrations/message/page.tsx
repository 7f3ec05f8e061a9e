import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { listQuery } from '#components/registrations/panel/list-href.ts'
import { MessageView } from '#components/registrations/panel/message-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadMessageForm } from '#lib/domain/registrations/messages/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MessagePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/registrations/message`
  const query = await searchParams
  const [panel, form] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadMessageForm(locale, `/${locale}/${path}`, slug, query),
  ])
  if (!panel || !form) notFound()
  const { sent } = query
  return (
    <PanelFrame
      locale={locale}
      section="registrations"
      path={path}
      query={listQuery(form.asked)}
      panel={panel}
    >
      <MessageView
        {...{ locale, slug, ...form }}
        sent={typeof sent === 'string' && /^\d{1,7}$/.test(sent) ? Number(sent) : null}
        typed={await typedValues()}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'panel-registrations')('message.title')) : {}
}
