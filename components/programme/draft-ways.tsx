import { hrefOf } from '#components/layout/nav.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** From a page about the whole draft: to see it as readers will, and back to where it is drawn up. */
export function DraftWays({ locale, slug }: { locale: Locale; slug: string }) {
  const t = getT(locale, 'programme')
  const base = `organise/${slug}/programme`
  return (
    <>
      <a className="act" href={hrefOf(locale, `${base}/preview/all`)}>
        {t('preview.open')}
      </a>
      <a className="act" href={hrefOf(locale, base)}>
        {t('form.back')}
      </a>
    </>
  )
}
