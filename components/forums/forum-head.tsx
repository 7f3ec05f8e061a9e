import { ForumDates } from '#components/forums/forum-dates.tsx'
import { ForumPlace } from '#components/forums/forum-place.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Breadcrumb } from '#components/patterns/breadcrumb.tsx'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Tag, Unknown } from '#components/patterns/marks.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Banner, Plate } from '#components/patterns/plate.tsx'
import type { ForumFrameData } from '#lib/domain/forums/frame/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type HeadProps = { frame: ForumFrameData; locale: Locale }

/** The head of the overview: umbrellas, name, the drawing at full width, when, where, how. */
export function OverviewHead({ frame, locale }: HeadProps) {
  const t = getT(locale, 'forums')
  const isProgramme = frame.kind === 'programme'
  return (
    <div className="wrap">
      <PageHeader
        title={<Localized text={frame.name} locale={locale} breaks />}
        sub={<SecondName frame={frame} locale={locale} />}
        trail={trailOf({ frame, locale })}
      />
      <Banner kind={frame.motif} seed={frame.slug} />
      <DataList kind="facts">
        <DataRow locale={locale} label={isProgramme ? t('period') : t('date')}>
          <ForumDates forum={frame} locale={locale} weekday />
        </DataRow>
        {isProgramme ? (
          <DataRow locale={locale} label={t('kind')}>
            {t('kinds.programme')}
          </DataRow>
        ) : (
          <>
            <DataRow locale={locale} label={t('place')}>
              {frame.city || frame.venue ? <ForumPlace forum={frame} locale={locale} /> : null}
            </DataRow>
            <DataRow locale={locale} label={t('mode')}>
              {frame.mode && t(`modes.${frame.mode}`)}
            </DataRow>
          </>
        )}
      </DataList>
      <p>
        <a className="act" href={hrefOf(locale, `forums/${frame.slug}/poster`)}>
          {getT(locale, 'tickets')('poster')}
        </a>
      </p>
    </div>
  )
}

/** The head of a forum's other pages: what the page is, of which forum, and its plate. */
export function TabHead({ frame, locale, title }: HeadProps & { title: string }) {
  const t = getT(locale, 'forums')
  return (
    <div className="wrap forum-head">
      <div>
        <Breadcrumb label={t('partOf')} items={trailOf({ frame, locale })?.items ?? []} />
        <h1 className="quiet-size">{title}</h1>
        <p className="forum-of">
          <a className="kw" href={hrefOf(locale, `forums/${frame.slug}`)}>
            <Localized text={frame.name} locale={locale} breaks />
          </a>
          <span className="small muted">
            <ForumDates forum={frame} locale={locale} />
            {frame.city ? (
              <span className="where">
                <Localized text={frame.city.name} locale={locale} />
              </span>
            ) : null}
          </span>
        </p>
      </div>
      <Plate kind={frame.motif} seed={frame.slug} />
    </div>
  )
}

/** What the forum is part of; nothing when it stands alone. An umbrella has no page of its own. */
function trailOf({ frame, locale }: HeadProps) {
  if (frame.umbrellas.length === 0) return undefined
  return {
    label: getT(locale, 'forums')('partOf'),
    items: frame.umbrellas.map(({ slug, name, doubt }) => ({
      key: slug,
      name: doubt ? (
        <Doubt locale={locale} note={pickString(doubt, locale)}>
          <Localized text={name} locale={locale} />
        </Doubt>
      ) : (
        <Localized text={name} locale={locale} />
      ),
    })),
  }
}

/**
 * Under a Chinese name the Latin one that the source prints, or that it prints none; under an
 * English one the printed Chinese, and that the English is ours where it is.
 */
function SecondName({ frame, locale }: HeadProps) {
  const t = getT(locale, 'forums')
  if (locale !== 'en') {
    if (frame.latinAsPrinted) return <p lang="en">{frame.latinAsPrinted}</p>
    return (
      <p>
        <Unknown locale={locale} label={t('latinUnknown')} />
      </p>
    )
  }
  return (
    <p className="second-name">
      <span lang={frame.nameAsPrinted === frame.name['zh-Hans'] ? 'zh-Hans' : 'zh-Hant'}>
        {frame.nameAsPrinted}
      </span>
      {frame.latinAsPrinted ? null : <Tag>{getT(locale, 'common')('portalRendering')}</Tag>}
    </p>
  )
}
