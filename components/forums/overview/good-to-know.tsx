import { RichText } from '#components/patterns/rich-text.tsx'
import { Section } from '#components/patterns/section.tsx'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

/** What those who come should know, in the organisers' own words: no fact of the record, so it cites nothing. */
export function GoodToKnow({ forum, locale }: Pick<OverviewSectionProps, 'forum' | 'locale'>) {
  if (forum.goodToKnow === null) return null
  return (
    <Section id="good-to-know" title={getT(locale, 'forums')('goodToKnow')}>
      <RichText text={forum.goodToKnow} locale={locale} />
    </Section>
  )
}
