import { Pavers } from '#components/outcomes/pavers.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { OutcomeWithFigures } from '#lib/domain/outcomes/featured/types.ts'
import { splitFigures } from '#lib/domain/outcomes/utils.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type HomeOutcomesProps = {
  locale: Locale
  outcomes: readonly OutcomeWithFigures[]
  sources: Sources
}

/** What came of the forums: the latest total that adds up, laid as pavers, then the others in a list. */
export function HomeOutcomes({ locale, outcomes, sources }: HomeOutcomesProps) {
  const t = getT(locale, 'home')
  const laid = outcomes.find((outcome) => splitFigures(outcome.figures).sums.length > 0)
  const sum = laid && splitFigures(laid.figures).sums[0]
  const others = outcomes.filter((outcome) => outcome !== laid)
  return (
    <Section
      id="outcomes"
      title={t('outcomes.title')}
      rail={t('outcomes.order')}
      note={
        laid ? (
          <>
            <p className="src">{t('outcomes.stone')}</p>
            <Citations citations={sum?.total.citations ?? []} sources={sources} locale={locale} />
          </>
        ) : undefined
      }
    >
      {outcomes.length === 0 ? <Unknown locale={locale} /> : null}
      {laid && sum ? (
        <div className="laid">
          <h3 className="kw hang">
            <a className="quiet" href={outcomeHref(locale, laid)}>
              {locale === 'en' ? null : '《'}
              <Localized text={laid.title} locale={locale} breaks />
              {locale === 'en' ? null : '》'}
            </a>
          </h3>
          <p className="small muted">
            <OutcomeFacts locale={locale} outcome={laid} />
          </p>
          <Pavers sum={sum} locale={locale} />
        </div>
      ) : null}
      {others.length > 0 ? (
        <ul className="others">
          {others.map((outcome) => (
            <li key={outcome.slug}>
              <a className="song" href={outcomeHref(locale, outcome)}>
                <Localized text={outcome.title} locale={locale} breaks />
              </a>
              <span className="small muted">
                <OutcomeFacts locale={locale} outcome={outcome} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

const outcomeHref = (locale: Locale, outcome: OutcomeWithFigures) =>
  `/${locale}/forums/${outcome.forum.slug}/outcomes#${outcome.slug}`

/** The verb as the source has it, when, and at which forum. */
function OutcomeFacts({ locale, outcome }: { locale: Locale; outcome: OutcomeWithFigures }) {
  const t = getT(locale, 'home')
  const { happenedOn, forum } = outcome
  const verb = <Localized text={outcome.verb} locale={locale} />
  const date = happenedOn && (
    <time dateTime={isoOf(happenedOn)}>{formatDay(happenedOn, locale)}</time>
  )
  return (
    <>
      <Localized text={forum.shortName ?? forum.name} locale={locale} />
      {t('river.comma')}
      {/* English puts the date after the verb: launched 18 September 2025 */}
      {locale === 'en' ? verb : date}
      {date ? ' ' : null}
      {locale === 'en' ? date : verb}
      {happenedOn ? null : (
        <>
          {t('river.comma')}
          <Unknown locale={locale} label={t('outcomes.dateUnknown')} />
        </>
      )}
    </>
  )
}
