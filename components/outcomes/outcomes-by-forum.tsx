import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { OutcomeEntry } from '#components/outcomes/outcome-entry.tsx'
import { OutcomeNotes, type OutcomeSectionsProps } from '#components/outcomes/outcome-sections.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { Plate } from '#components/patterns/plate.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Noted } from '#components/sources/noted.tsx'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Outcomes of many forums: a forum on the rail, its outcomes beside it, each with its own margin. */
export function OutcomesByForum({ outcomes, sources, locale }: OutcomeSectionsProps) {
  const forums = Map.groupBy(outcomes, ({ forum }) => forum.slug)
  return [...forums].map(([slug, own]) => {
    const forum = own[0]?.forum
    if (!forum) return null
    return (
      <Section
        key={slug}
        id={`of-${slug}`}
        span="wide"
        title={
          <a className="quiet kw" href={hrefOf(locale, `forums/${slug}/outcomes`)}>
            <Localized text={forum.shortName ?? forum.name} locale={locale} breaks />
          </a>
        }
        rail={
          <>
            <p>
              <ForumDates forum={forum} locale={locale} />
            </p>
            {forum.isSample ? (
              <p>
                <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag>
              </p>
            ) : null}
            <Plate kind={forum.motif} seed={slug} />
          </>
        }
      >
        {own.map((outcome) => (
          <Noted
            key={outcome.slug}
            note={<OutcomeNotes outcome={outcome} sources={sources} locale={locale} />}
          >
            <OutcomeEntry outcome={outcome} sources={sources} locale={locale} kind />
          </Noted>
        ))}
      </Section>
    )
  })
}
