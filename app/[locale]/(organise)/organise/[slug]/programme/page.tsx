import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hrefOf } from '#components/layout/nav.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { boardWords } from '#components/programme/board-words.ts'
import { ProgrammeBoard } from '#components/programme/programme-board.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { PROGRAMME_ROLES } from '#lib/domain/programme/constants.ts'
import { loadBoard } from '#lib/domain/programme/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ProgrammePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/programme`
  const at = `/${locale}/${path}`
  const query = await searchParams
  const day = typeof query.day === 'string' ? query.day : undefined
  const [panel, board] = await Promise.all([
    loadPanel(locale, at, slug, PROGRAMME_ROLES),
    loadBoard(locale, at, slug, day),
  ])
  if (!panel || !board) notFound()
  const t = getT(locale, 'programme')
  const isManager = panel.role === 'manager' || panel.role === 'administrator'
  return (
    <PanelFrame
      locale={locale}
      section="programme"
      path={path}
      query={day === undefined ? undefined : `day=${encodeURIComponent(day)}`}
      panel={panel}
    >
      <ProgrammeBoard
        locale={locale}
        slug={slug}
        title={t('title')}
        first={board}
        words={boardWords(locale)}
        notice={
          query.undone === undefined ? null : t('undone', { count: Number(query.undone) || 1 })
        }
        ways={
          <>
            <a className="act" href={hrefOf(locale, `${path}/preview/all`)}>
              {t('preview.title')}
            </a>
            {isManager ? (
              <a className="act" href={hrefOf(locale, `${path}/publish`)}>
                {t('review')}
              </a>
            ) : null}
            <a className="btn" href={hrefOf(locale, `${path}/new`)}>
              {t('new')}
            </a>
          </>
        }
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale)
    ? { title: getT(locale, 'programme')('title'), robots: { index: false, follow: false } }
    : {}
}
