import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatDuration } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { JudgedClash } from '../../clashes/types.ts'
import { clockOf } from '../../clock/utils.ts'
import type { Programme } from '../../types.ts'
import type { BoardClash } from '../types.ts'

/** A clash in words, with links to the parts concerned. */
export function clashLine(
  { locale, programme }: { locale: Locale; programme: Programme },
  clash: JudgedClash,
): BoardClash {
  const t = getT(locale, 'programme')
  const { key, type, day, overlap, reason } = clash
  const on = day === null ? '' : formatDay(day, locale, { year: false })
  const room = programme.rooms.find(({ slug }) => slug === clash.room)
  const person = programme.people.get(clash.person ?? '')
  const [a = '', b = ''] = clash.sessions
  const words = t(`clashes.${type}`, {
    room: room ? pickString(room.name, locale) : '',
    person: person ? pickString(person, locale, { kind: 'person' }) : '',
    day: on,
    // Kept apart from the words around them, whatever a title holds.
    a: '\uE000',
    b: '\uE001',
  })
  const link = (slug: string) => {
    const session = programme.sessions.find((one) => one.slug === slug)
    const text = session ? pickString(session.title, locale) : slug
    return { text, href: `/${locale}/organise/${programme.slug}/programme/${slug}` }
  }
  const line = words.split(/([\uE000\uE001])/).map((text) => {
    if (text === '\uE000') return link(a)
    return text === '\uE001' ? link(b) : { text }
  })
  const both = overlap && type !== 'block'
  return {
    key,
    line: line.filter(({ text }) => text !== ''),
    reason,
    overlap: both
      ? t('clashes.overlap', {
          day: on,
          from: clockOf(overlap.from),
          to: clockOf(overlap.to % 1440),
          length: formatDuration(overlap.to - overlap.from, locale),
        })
      : null,
  }
}
