import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hrefOf } from '#components/layout/nav.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { NewSessionForm } from '#components/programme/new-session-form.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import { loadProgramme } from '#lib/domain/programme/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewSessionPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/programme/new`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, PROGRAMME_ROLES),
    loadProgramme(locale, at, slug),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  const t = getT(locale, 'programme')
  const { day } = await searchParams
  return (
    <PanelFrame locale={locale} section="programme" path={path} panel={panel}>
      <PanelHead
        title={t('form.newTitle')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/programme`)}>
            {t('form.back')}
          </a>
        }
      />
      <NewSessionForm
        locale={locale}
        programme={page.programme}
        day={typeof day === 'string' ? day : undefined}
        typed={typed}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'programme')('form.newTitle'), robots: { index: false, follow: false } }
    : {}
}
