import { OutcomeEntry } from '#components/outcomes/outcome-entry.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { OutcomeDetail } from '#lib/domain/outcomes/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OutcomeSectionsProps = {
  outcomes: readonly OutcomeDetail[]
  sources: Sources
  locale: Locale
}

/** The outcomes of one forum, each hung from the rail by its kind, its proof in the margin. */
export function OutcomeSections({ outcomes, sources, locale }: OutcomeSectionsProps) {
  const t = getT(locale, 'outcomes')
  return outcomes.map((outcome) => (
    <Section
      key={outcome.slug}
      id={`${outcome.slug}-entry`}
      title={t(`kinds.${outcome.kind}`)}
      note={<OutcomeNotes outcome={outcome} sources={sources} locale={locale} />}
    >
      <OutcomeEntry outcome={outcome} sources={sources} locale={locale} />
    </Section>
  ))
}

/** Doubt and proof of an outcome, its numbers and bodies included, each clause once. */
export function OutcomeNotes({
  outcome,
  sources,
  locale,
}: Omit<OutcomeSectionsProps, 'outcomes'> & { outcome: OutcomeDetail }) {
  const behind = [...outcome.figures, ...outcome.participations]
  const doubts = new Map(behind.flatMap(({ doubt }) => (doubt ? [[doubt['zh-Hans'], doubt]] : [])))
  return (
    <>
      <Citations
        citations={[outcome, ...behind].flatMap(({ citations }) => citations)}
        doubt={outcome.doubt}
        sources={sources}
        locale={locale}
      />
      {[...doubts].map(([key, doubt]) => (
        <Citations key={key} citations={[]} doubt={doubt} sources={sources} locale={locale} />
      ))}
    </>
  )
}
