import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { TemplateView } from '#components/letters/templates/template-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadTemplate } from '#lib/domain/letters/templates/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; kind: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TemplatePage({ params, searchParams }: Props) {
  const { locale, slug, kind } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/letters/${kind}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadTemplate(locale, `/${locale}/${path}`, slug, kind),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  const query = await searchParams
  const said = (['saved', 'unchanged'] as const).find((name) => query[name] !== undefined)
  return (
    <PanelFrame locale={locale} section="templates" path={path} panel={panel}>
      <TemplateView
        {...{ locale, slug, page, typed }}
        notice={said ? getT(locale, 'letters')(`templates.said.${said}`) : null}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'letters')('templates.title')) : {}
}
