import type { ReactNode } from 'react'
import type { Tributary } from '#components/home/river-types.ts'
import type { RiverEntry } from '#components/home/types.ts'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import type { RiverAgreement, RiverEvent, RiverForum } from '#lib/domain/forums/river/types.ts'
import { formatDay, formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf, type PartialDate } from '#lib/platform/dates/partial-date.ts'
import { daysBetween } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatAmount } from '#lib/platform/numbers/format-amount.ts'

type Context = { locale: Locale; today: string }

/**
 * The entries of the river, newest first: every forum; every agreement signed elsewhere than at its
 * forum; every conference that is only announced. What has no date at all cannot stand on an axis.
 */
export function riverEntries(forums: readonly RiverForum[], context: Context): RiverEntry[] {
  return forums
    .flatMap((forum) => [
      ...forumEntry(forum, context),
      ...forum.agreements.flatMap((a) => (isElsewhere(a) ? agreementEntry(a, context) : [])),
      ...forum.events.flatMap((e) => (e.isAnnouncement ? [announcedEntry(forum, e, context)] : [])),
    ])
    .sort((a, b) => newestFirst(a.tributary.startsOn, b.tributary.startsOn))
}

/** ISO dates, whole or partial; equal ones keep their order. */
const newestFirst = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1)

/** Signed before the forum or at another place: it has a source of its own in the river. */
const isElsewhere = ({ placement, signedOn }: RiverAgreement) =>
  (placement === 'elsewhere' || placement === 'earlier') && signedOn !== null

function forumEntry(forum: RiverForum, { locale, today }: Context): RiverEntry[] {
  const dates = forum.events.filter((e) => !e.isAnnouncement).map((e) => e.startsOn)
  const starts = forum.startsOn ?? dates[0]
  if (!starts) return []
  const t = getT(locale, 'home')
  const isProgramme = forum.kind === 'programme'
  const ends = forum.endsOn
  const here = forum.agreements.filter((a) => !isElsewhere(a))
  const details = [...forumDetails(forum, here, locale)]
  const isUpcoming = starts.on > today
  const runsToday = !isProgramme && starts.on <= today && (ends?.on ?? starts.on) >= today
  const last = forum.events.at(-1)
  const label = shortLabel(forum, locale)
  const when =
    isProgramme && !ends
      ? t('river.recordedFrom', { when: formatDay(starts, locale) })
      : formatDayRange(starts, ends, locale)
  return [
    {
      tributary: {
        slug: forum.slug,
        kind: isProgramme ? 'programme' : 'conference',
        startsOn: isoOf(starts),
        ...(ends ? { endsOn: isoOf(ends) } : {}),
        ...(isProgramme && !ends && last
          ? { recordedUntil: isoOf(last.endsOn ?? last.startsOn) }
          : {}),
        single: here.filter((a) => a.scope === 'single').length,
        aggregate: here.reduce((n, a) => n + (a.scope === 'aggregate' ? (a.count ?? 1) : 0), 0),
        totalUnknown: forum.isAgreementTotalUnknown,
        plate: true,
        name: label.text,
        details: details.map((detail) => detail.plain),
      },
      href: `/${locale}/forums/${forum.slug}`,
      name: label,
      when: runsToday ? t('river.dayOf', { when, day: daysBetween(starts.on, today) + 1 }) : when,
      datetime: isoOf(starts),
      place: forum.city && pickText(forum.city.name, locale).text,
      details: details.map(({ key, content }) => ({ key, content })),
      motif: forum.motif,
      isSample: forum.isSample,
      isUpcoming,
    },
  ]
}

/** The short name where nothing is lost: its umbrella stands in the details, or only the year goes. */
function shortLabel(forum: RiverForum, locale: Locale) {
  const name = pickText(forum.name, locale)
  const short = forum.shortName && pickText(forum.shortName, locale)
  if (!short || short.isFallback) return name
  return forum.umbrella || name.text.endsWith(short.text) ? short : name
}

type Detail = { key: string; content: ReactNode; plain: string }

function forumDetails(forum: RiverForum, here: RiverAgreement[], locale: Locale): Detail[] {
  const t = getT(locale, 'home')
  if (forum.isSample) {
    const words = t('river.sample')
    return [
      {
        key: 'sample',
        plain: `${getT(locale, 'common')('sample')}　${words}`,
        content: (
          <>
            <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> {words}
          </>
        ),
      },
    ]
  }
  const single = here.filter((a) => a.scope === 'single').length
  const counted = here.reduce((n, a) => n + (a.scope === 'aggregate' ? (a.count ?? 0) : 0), 0)
  const sum = here.find((a) => a.scope === 'aggregate' && a.amount)?.amount
  const { talks, outcomes, pilots, themes } = forum.counts
  const parts: Part[] = [
    ...(counted > 0 ? [['aggregate', counted] as const] : []),
    ...(sum ? [['amount', formatAmount(sum, locale)] as const] : []),
    ...(single > 0 && forum.isAgreementTotalUnknown
      ? [['described', single] as const, ['totalUnknown', 0] as const]
      : []),
    ...(single > 0 && !forum.isAgreementTotalUnknown ? [['agreements', single] as const] : []),
    ...(talks > 0 && counted === 0 ? [['talks', talks] as const] : []),
    ...(pilots > 0 ? [['pilots', pilots] as const] : []),
    ...(themes > 0 && pilots > 0 ? [['themes', themes] as const] : []),
    ...(outcomes > 0 && pilots === 0 ? [['outcomes', outcomes] as const] : []),
  ]
  const umbrella = forum.umbrella && pickText(forum.umbrella.name, locale)
  return [
    ...(umbrella
      ? [
          {
            key: 'umbrella',
            plain: t('river.umbrella', { name: umbrella.text }),
            content: t('river.umbrella', { name: umbrella.text }),
          },
        ]
      : []),
    ...(parts.length > 0 ? [joined('counts', parts.slice(0, MOST_PARTS), locale)] : []),
  ]
}

/** A label has room for two counts. */
const MOST_PARTS = 2

type Part = readonly [
  (
    | 'aggregate'
    | 'amount'
    | 'described'
    | 'totalUnknown'
    | 'agreements'
    | 'talks'
    | 'pilots'
    | 'themes'
    | 'outcomes'
    | 'announced'
  ),
  number | string,
]

/** Counted things in one line; figures bold, what is not recorded with its mark. */
function joined(key: string, parts: readonly Part[], locale: Locale): Detail {
  const t = getT(locale, 'home')
  const comma = t('river.comma')
  return {
    key,
    plain: parts
      .map(([name, value]) =>
        t.markup(`river.${name}`, { value, b: (words) => words, unknown: (words) => `□${words}` }),
      )
      .join(comma),
    content: parts.map(([name, value], i) => (
      <span className="part" key={name}>
        {t.rich(`river.${name}`, {
          value,
          b: (words) => <b>{words}</b>,
          unknown: (words) => <Unknown locale={locale} label={words} />,
        })}
        {i < parts.length - 1 ? comma : null}
      </span>
    )),
  }
}

function agreementEntry(agreement: RiverAgreement, { locale, today }: Context): RiverEntry[] {
  const on = agreement.signedOn
  if (!on) return []
  const t = getT(locale, 'home')
  const place = agreement.place && pickText(agreement.place, locale).text
  const words = place ? t('river.signedAt', { place }) : t('river.signedElsewhere')
  return [
    entry(
      {
        slug: agreement.slug,
        kind: 'agreement',
        startsOn: isoOf(on),
        single: agreement.scope === 'single' ? 1 : 0,
        aggregate: agreement.scope === 'aggregate' ? (agreement.count ?? 1) : 0,
      },
      { locale, today, title: agreement.title, on, href: `agreements/${agreement.slug}` },
      [{ key: 'place', plain: words, content: words }],
    ),
  ]
}

function announcedEntry(forum: RiverForum, event: RiverEvent, { locale, today }: Context) {
  return entry(
    {
      slug: `${forum.slug}.${event.slug}`,
      kind: 'announced',
      startsOn: isoOf(event.startsOn),
      single: 0,
      aggregate: 0,
    },
    {
      locale,
      today,
      title: event.title,
      on: event.startsOn,
      until: event.endsOn,
      place: event.city?.name,
      href: `forums/${forum.slug}`,
    },
    [joined('announced', [['announced', 0]], locale)],
  )
}

function entry(
  facts: Pick<Tributary, 'slug' | 'kind' | 'startsOn' | 'single' | 'aggregate'>,
  shown: Context & {
    title: LocalizedText
    on: PartialDate
    until?: PartialDate | null
    place?: LocalizedText
    href: string
  },
  details: Detail[],
): RiverEntry {
  const { locale, on } = shown
  const name = pickText(shown.title, locale)
  return {
    tributary: {
      ...facts,
      totalUnknown: false,
      plate: false,
      name: name.text,
      details: details.map((detail) => detail.plain),
    },
    href: `/${locale}/${shown.href}`,
    name,
    when: formatDayRange(on, shown.until, locale),
    datetime: isoOf(on),
    place: shown.place ? pickText(shown.place, locale).text : null,
    details: details.map(({ key, content }) => ({ key, content })),
    motif: null,
    isSample: false,
    isUpcoming: on.on > shown.today,
  }
}
