import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotFoundView } from '#components/layout/not-found-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { UnavailableView } from '#components/layout/unavailable-view.tsx'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; code: string }>
  searchParams: Promise<{ for?: string | string[]; id?: string | string[] }>
}

/**
 * What the page layer sends, with the right status, in place of Next's own 404 and 500: those are
 * blank without JavaScript. No database: it must open when nothing else does.
 */
export default async function StatusPage({ params, searchParams }: Props) {
  const { locale, code } = await params
  if (!isLocale(locale) || (code !== '404' && code !== '500')) notFound()
  const query = await searchParams
  const path = pathAfterLocale(query.for)
  return (
    <PageFrame locale={locale} path={path} section="none">
      {code === '404' ? (
        <NotFoundView locale={locale} />
      ) : (
        <UnavailableView locale={locale} retryPath={path} id={logNumber(query.id)} />
      )}
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'errors')
  return {
    title: code === '404' ? t('notFoundTitle') : t('unexpectedTitle'),
    robots: { index: false },
  }
}

/** The asked-for address without its locale; anything that is not a plain path of ours becomes home. */
function pathAfterLocale(value: string | string[] | undefined): string {
  if (typeof value !== 'string' || !/^\/[^/\\]/.test(value) || value.length > 512) return ''
  const [, ...rest] = value.split('?', 1)[0]?.split('/').filter(Boolean) ?? []
  return rest.map((segment) => encodeURIComponent(safeDecode(segment))).join('/')
}

function safeDecode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function logNumber(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined
}
