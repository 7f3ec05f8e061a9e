import { ForumRow } from '#components/forums/list/forum-row.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { ForumFrameData } from '#lib/domain/forums/frame/types.ts'
import { byYear, NO_YEAR } from '#lib/domain/forums/listing/utils.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Forums by year, the year on the rail. */
export function ForumList({
  forums,
  locale,
}: {
  forums: readonly ForumFrameData[]
  locale: Locale
}) {
  const t = getT(locale, 'forums')
  return byYear(forums).map(([year, own]) => (
    <Section
      key={year}
      id={`year-${year}`}
      className="year"
      title={year === NO_YEAR ? t('list.undated') : yearTitle(year, locale)}
      rail={year === NO_YEAR ? t('list.undatedRail') : null}
      span="wide"
    >
      {own.map((forum) => (
        <ForumRow key={forum.slug} forum={forum} locale={locale} />
      ))}
    </Section>
  ))
}

/** 2023年 · 2023 */
export const yearTitle = (year: string, locale: Locale): string =>
  formatDay({ on: `${year}-01-01`, precision: 'year' }, locale)
