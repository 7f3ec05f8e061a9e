import { FigureValue } from '#components/forums/figure-value.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { InitiatorDots } from '#components/outcomes/initiator-dots.tsx'
import { OutcomeBodies } from '#components/outcomes/outcome-bodies.tsx'
import { Pavers } from '#components/outcomes/pavers.tsx'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { LaidOut } from '#components/patterns/laid-out.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Unknown } from '#components/patterns/marks.tsx'
import { SenseBreaks } from '#components/patterns/sense-breaks.tsx'
import type { OutcomeDetail } from '#lib/domain/outcomes/types.ts'
import { namedOf, splitFigures } from '#lib/domain/outcomes/utils.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OutcomeEntryProps = {
  outcome: OutcomeDetail
  locale: Locale
  /** Tell the script in which verb, date and lists are printed. */
  sources: Sources
  /** Says what it is above its title, where the rail does not. */
  kind?: boolean
}

/** One outcome: what it is, its verb and day, its numbers, who stands behind it. */
export function OutcomeEntry({ outcome, locale, sources, kind = false }: OutcomeEntryProps) {
  const { sums, single } = splitFigures(outcome.figures)
  const counted = outcome.lists.find(({ role, statedCount }) => role && statedCount)
  return (
    <article className="outcome" id={outcome.slug}>
      {kind ? <p className="meta">{getT(locale, 'outcomes')(`kinds.${outcome.kind}`)}</p> : null}
      <h3 className={isWork(outcome, locale) ? 'kw hang' : 'kw'}>
        <OutcomeTitle outcome={outcome} locale={locale} />
      </h3>
      <OutcomeDone outcome={outcome} locale={locale} sources={sources} />
      {outcome.description ? (
        <LaidOut text={outcome.description} rich={outcome.descriptionRich} locale={locale} isDeep />
      ) : null}
      {sums.map((sum) => (
        <Pavers key={sum.total.slug} sum={sum} locale={locale} />
      ))}
      {counted ? <InitiatorDots {...countsOf(outcome, counted)} locale={locale} /> : null}
      {outcome.points.length > 0 ? (
        <ul className="points">
          {outcome.points.map((point) => (
            <li key={point['zh-Hans']}>
              <Localized text={point} locale={locale} />
            </li>
          ))}
        </ul>
      ) : null}
      <DataList>
        {single.map((figure) => (
          <DataRow
            key={figure.slug}
            locale={locale}
            label={<Localized text={figure.label} locale={locale} />}
          >
            <FigureValue
              figure={figure}
              locale={locale}
              lang={langAsPrinted(figure.citations, sources)}
            />
          </DataRow>
        ))}
        <OutcomeBodies outcome={outcome} locale={locale} sources={sources} />
      </DataList>
    </article>
  )
}

function countsOf(outcome: OutcomeDetail, list: OutcomeDetail['lists'][number]) {
  const { named, unnamed } = namedOf(outcome, list)
  return { named: named.length, unnamed }
}

const WORKS = new Set(['catalogue', 'report', 'declaration'])

/** A work is printed between title marks in Chinese. */
export const isWork = ({ kind, title }: OutcomeDetail, locale: Locale) =>
  WORKS.has(kind) && pickText(title, locale).lang !== 'en'

/** What has a page of its own is linked. */
function OutcomeTitle({ outcome, locale }: Omit<OutcomeEntryProps, 'sources'>) {
  const { text, lang, isFallback } = pickText(outcome.title, locale)
  const words = <SenseBreaks text={isWork(outcome, locale) ? `《${text}》` : text} lang={lang} />
  const spoken = isFallback ? <span lang={lang}>{words}</span> : words
  if (outcome.alliance) {
    return (
      <a className="quiet" href={hrefOf(locale, `alliances/${outcome.alliance.slug}`)}>
        {spoken}
      </a>
    )
  }
  if (!outcome.organisation) return spoken
  return (
    <a className="quiet" href={hrefOf(locale, `organisations/${outcome.organisation.slug}`)}>
      {spoken}
    </a>
  )
}

/** What was done with it and when; both beside the words of the source where they differ. */
export function OutcomeDone({ outcome, locale, sources }: OutcomeEntryProps) {
  const lang = langAsPrinted(outcome.citations, sources)
  const t = getT(locale, 'outcomes')
  const verb = pickString(outcome.verb, locale)
  const doubt = outcome.doubt && pickString(outcome.doubt, locale)
  return (
    <p className="done">
      <b>
        {doubt ? (
          <Doubt locale={locale} note={doubt}>
            {verb}
          </Doubt>
        ) : (
          verb
        )}
      </b>
      {verb === outcome.verbAsPrinted ? null : (
        <span>
          {t.rich('verbPrinted', {
            verb: () => <span lang={lang}>{outcome.verbAsPrinted}</span>,
          })}
        </span>
      )}
      {outcome.happenedOn ? (
        <time dateTime={isoOf(outcome.happenedOn)}>{formatDay(outcome.happenedOn, locale)}</time>
      ) : (
        <Unknown locale={locale} label={t('dateUnknown')} />
      )}
      {outcome.dateAsPrinted ? (
        <span>
          {t.rich('datePrinted', {
            date: () => <span lang={lang}>{outcome.dateAsPrinted}</span>,
          })}
        </span>
      ) : null}
    </p>
  )
}
