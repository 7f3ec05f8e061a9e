import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { Launch } from '#lib/domain/alliances/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** When, where and with which verb an alliance was launched. */
export function LaunchLine({ launch, locale }: { launch: Launch; locale: Locale }) {
  const t = getT(locale, 'alliances')
  const { forum, happenedOn, verb } = launch
  const parts = {
    forum: () => (
      <a href={hrefOf(locale, `forums/${forum.slug}`)}>
        <Localized text={forum.shortName ?? forum.name} locale={locale} />
      </a>
    ),
    verb: () => <Localized text={verb} locale={locale} />,
  }
  return happenedOn
    ? t.rich('launchedAt', { ...parts, when: formatDay(happenedOn, locale) })
    : t.rich('launchedUndated', parts)
}

/** How many initiated it: those named, and those that the text only counts. */
export function initiatorsOf(launch: Launch): { named: number; unnamed: number; stated: number } {
  const named = launch.initiators.length
  const stated = Math.max(named, launch.initiatorList?.statedCount ?? 0)
  return { named, stated, unnamed: stated - named }
}
