import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { POSTER } from '#components/posters/forum-poster.ts'
import type { ForumDetail } from '#lib/domain/forums/types.ts'
import { dayWords, placeWords } from '#lib/domain/tickets/words/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The poster as a picture that phones offer to save, and as a file for everybody else. */
export function PosterView({ forum, locale }: { forum: ForumDetail; locale: Locale }) {
  const t = getT(locale, 'tickets')
  const href = hrefOf(locale, `forums/${forum.slug}/poster.png`)
  const place = placeWords(forum, locale)
  const facts = { forum: pickString(forum.name, locale), days: dayWords(forum, locale) }
  return (
    <div className="wrap poster-page">
      <PageHeader
        size="quiet"
        title={t('share.title')}
        trail={{
          label: t('share.trail'),
          items: [
            {
              key: 'forum',
              name: <Localized text={forum.name} locale={locale} />,
              href: hrefOf(locale, `forums/${forum.slug}`),
            },
          ],
        }}
      />
      <figure>
        <img
          src={href}
          width={POSTER.width}
          height={POSTER.height}
          alt={place ? t('share.alt', { ...facts, place }) : t('share.altNoPlace', facts)}
        />
        <figcaption>
          <p>{t('share.lead')}</p>
          <p>
            <a className="btn line" href={href} download={`${forum.slug}-${locale}.png`}>
              {t('share.download')}
            </a>
          </p>
        </figcaption>
      </figure>
    </div>
  )
}
