import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { Plate } from '#components/patterns/plate.tsx'
import type { ForumFrameData } from '#lib/domain/forums/frame/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** One forum in the list: its plate, when and where, its name, what its record holds. */
export function ForumRow({ forum, locale }: { forum: ForumFrameData; locale: Locale }) {
  const t = getT(locale, 'forums')
  return (
    <article className="forum-row">
      <Plate kind={forum.motif} seed={forum.slug} />
      <div>
        <p className="small muted on-day">
          <ForumDates forum={forum} locale={locale} />
          {forum.city ? (
            <span>
              <Localized text={forum.city.name} locale={locale} />
            </span>
          ) : null}
          {forum.kind === 'programme' ? <span>{t('kinds.programme')}</span> : null}
          {forum.isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
        </p>
        <h3 className="kw">
          <a className="quiet" href={hrefOf(locale, `forums/${forum.slug}`)}>
            <Localized text={forum.name} locale={locale} breaks />
          </a>
        </h3>
        {forum.umbrellas.length > 0 ? (
          <p className="small muted">
            {t('partOfLine', {
              name: forum.umbrellas.map(({ name }) => pickString(name, locale)).join(t('within_')),
            })}
          </p>
        ) : null}
        <Holdings forum={forum} locale={locale} />
      </div>
    </article>
  )
}

/** How much of each kind the record holds; what it does not hold is not counted as nought. */
function Holdings({ forum: { counts }, locale }: { forum: ForumFrameData; locale: Locale }) {
  const t = getT(locale, 'forums')
  const held = (['sessions', 'people', 'organisations', 'agreements', 'outcomes'] as const).flatMap(
    (kind) => {
      const count = counts[kind]
      return count ? [{ kind, count }] : []
    },
  )
  return (
    <p className="small holdings">
      {held.map(({ kind, count }) => (
        <span key={kind}>{t(`holds.${kind}`, { count })}</span>
      ))}
      {counts.agreements === null ? <span>{t('holds.aggregate')}</span> : null}
      {held.length === 0 ? <Unknown locale={locale} /> : null}
    </p>
  )
}
