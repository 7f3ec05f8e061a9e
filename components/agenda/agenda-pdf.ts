import { entriesOfDay } from '#components/agenda/pdf-entries.ts'
import type { Slot } from '#lib/domain/record/types.ts'
import type { AgendaEntry, AgendaTalk } from '#lib/domain/sessions/layout/types.ts'
import { layOutAgenda } from '#lib/domain/sessions/layout/utils.ts'
import type { Agenda, AgendaPerson, AgendaSession } from '#lib/domain/sessions/types.ts'
import { dayWords } from '#lib/domain/tickets/words/utils.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatDateTime, formatDayPart, formatTimeRange } from '#lib/platform/dates/format-time.ts'
import { formatZone } from '#lib/platform/dates/zone.ts'
import { widthOf } from '#lib/platform/fonts/spare-font.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { PAPER } from '#lib/platform/paper-colours.ts'
import { wrapText } from '#lib/platform/pdf/fit-text.ts'
import { drawGauge, drawLine, drawQr, MM, openPdf, type Pdf } from '#lib/platform/pdf/pdf-file.ts'
import { qrCode } from '#lib/platform/qr/qr-code.ts'

const PAGE = { width: 210 * MM, height: 297 * MM }
const MARGIN = 18 * MM
const WIDTH = PAGE.width - 2 * MARGIN
const TIME_WIDTH = 84
const BOTTOM = PAGE.height - MARGIN - 16
const QR_SIDE = 74

type Style = { size: number; weight: 'regular' | 'bold'; colour: string; leading: number }
const STYLES = {
  title: { size: 19, weight: 'bold', colour: PAPER.ink, leading: 1.3 },
  fact: { size: 9.5, weight: 'regular', colour: PAPER.inkMuted, leading: 1.5 },
  day: { size: 14, weight: 'bold', colour: PAPER.accent, leading: 1.4 },
  time: { size: 9.5, weight: 'bold', colour: PAPER.ink, leading: 1.4 },
  session: { size: 10.5, weight: 'bold', colour: PAPER.ink, leading: 1.4 },
  talk: { size: 9.5, weight: 'regular', colour: PAPER.ink, leading: 1.4 },
  small: { size: 8.5, weight: 'regular', colour: PAPER.inkMuted, leading: 1.4 },
} as const satisfies Record<string, Style>

type Line = { text: string; style: Style }

const wrapped = (text: string, style: Style, width: number): Line[] =>
  wrapText(text, width / style.size, (part) => widthOf(part, style.weight)).map((line) => ({
    text: line,
    style,
  }))
const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { style }) => sum + style.size * style.leading, 0)

function drawLines(pdf: Pdf, lines: readonly Line[], x: number, y: number): number {
  let at = y
  for (const { text, style } of lines) {
    drawLine(pdf, text, { ...style, x, y: at + ((style.leading - 1) * style.size) / 2 })
    at += style.size * style.leading
  }
  return at
}

export type AgendaPdf = { agenda: Agenda; origin: string; now: Date; locale: Locale }

/** A forum's programme on A4 to print and hand out: each day begins a page, as its own page shows it. */
export async function agendaPdf({ agenda, origin, now, locale }: AgendaPdf): Promise<Buffer> {
  const t = getT(locale, 'agenda')
  const { forum, rooms, sessions } = agenda
  const name = pickString(forum.name, locale)
  const address = `${origin}/${locale}/forums/${forum.slug}/agenda`
  const { pdf, close } = openPdf({ title: t('title', { forum: name }), lang: langOf(locale), now })
  const updated = t('updatedAt', {
    when: formatDateTime(agenda.updatedAt ?? now, forum.timeZone, locale),
    zone: formatZone(forum.timeZone, locale),
  })
  let page = 0
  const addPage = () => {
    pdf.addPage({ size: 'A4', margin: 0 })
    page += 1
    drawGauge(pdf, MARGIN, 11 * MM, WIDTH)
    const foot = { ...STYLES.small, y: PAGE.height - MARGIN }
    drawLine(pdf, `${updated} · ${page}`, { ...foot, x: MARGIN })
    const where = address.replace(/^https?:\/\//, '')
    const size = 7.5
    drawLine(pdf, where, {
      ...foot,
      size,
      x: PAGE.width - MARGIN - widthOf(where, 'regular') * size,
    })
    return MARGIN + 6
  }

  let y = addPage()
  const facts = [
    [
      dayWords({ ...forum, venue: null }, locale),
      forum.city && pickString(forum.city.name, locale),
    ],
    [t('zone', { zone: formatZone(forum.timeZone, locale) })],
    rooms.length > 0
      ? [`${t('rooms')} ${rooms.map((room) => pickString(room.name, locale)).join(' · ')}`]
      : [],
  ].map((parts) => parts.filter(Boolean).join(' · '))
  const beside = WIDTH - QR_SIDE - 18
  const head = [
    ...wrapped(t('title', { forum: name }), STYLES.title, beside),
    ...facts.filter(Boolean).flatMap((fact) => wrapped(fact, STYLES.fact, beside)),
  ]
  drawQr(pdf, qrCode(address), PAGE.width - MARGIN - QR_SIDE, y, QR_SIDE)
  y = Math.max(drawLines(pdf, head, MARGIN, y), y + QR_SIDE) + 10

  const moment = { now, zone: forum.timeZone }
  const days = layOutAgenda(
    sessions,
    rooms.map(({ slug }) => slug),
    moment,
  )
  days.forEach((day, index) => {
    if (index > 0) y = addPage()
    const title = day.day ? formatDay(day.day, locale, { weekday: true }) : t('dayUnknown')
    y = drawLines(pdf, [{ text: title, style: STYLES.day }], MARGIN, y) + 4
    for (const block of entriesOfDay(day).flatMap((entry) =>
      rowsOf(entry, forum.timeZone, locale),
    )) {
      const height = Math.max(heightOf(block.what), heightOf(block.when)) + 9
      if (y + height > BOTTOM) y = addPage()
      if (!block.isWithin) {
        pdf.save().lineWidth(0.5).strokeColor(PAPER.rule)
        pdf
          .moveTo(MARGIN, y)
          .lineTo(MARGIN + WIDTH, y)
          .stroke()
          .restore()
      }
      drawLines(pdf, block.when, MARGIN, y + 4)
      drawLines(pdf, block.what, MARGIN + TIME_WIDTH, y + 4)
      y += height
    }
  })
  return close()
}

type Row = { when: Line[]; what: Line[]; isWithin: boolean }

/** A session, and each talk in it as a row of its own, so that a long block goes on over pages. */
function rowsOf({ session, slot, talks }: AgendaEntry, zone: string, locale: Locale): Row[] {
  const row = (one: AgendaSession, at: Slot | null, style: Style, isWithin: boolean): Row => {
    const width = WIDTH - TIME_WIDTH
    const when = at ? whenOf(at, zone, locale) : ''
    const who = peopleOf(one.people, locale)
    const room = !isWithin && at?.room ? pickString(at.room.name, locale) : ''
    const t = getT(locale, 'agenda')
    const title = pickString(one.title, locale)
    const called = one.status === 'cancelled' ? `${t('cancelled')} · ${title}` : title
    return {
      when: when ? wrapped(when, isWithin ? STYLES.small : STYLES.time, TIME_WIDTH - 10) : [],
      what: [
        ...wrapped(called, style, width),
        ...(room ? wrapped(room, STYLES.small, width) : []),
        ...who.flatMap((line) => wrapped(line, STYLES.small, width)),
      ],
      isWithin,
    }
  }
  const talkRow = ({ session: talk, slot: at }: AgendaTalk) => row(talk, at, STYLES.talk, true)
  return [row(session, slot, STYLES.session, false), ...talks.map(talkRow)]
}

function whenOf(slot: Slot, zone: string, locale: Locale): string {
  const t = getT(locale, 'agenda')
  if (slot.startsAt) return formatTimeRange(slot.startsAt, slot.endsAt, zone, locale)
  if (slot.half) return formatDayPart(slot.half, locale)
  return slot.precision === 'day' ? t('wholeDay') : t('timeUnknown')
}

/** Names by what they do, with the first title that was printed. */
function peopleOf(people: readonly AgendaPerson[], locale: Locale): string[] {
  const t = getT(locale, 'forums')
  const separator = getT(locale, 'common')('listSeparator')
  const roles = [...new Set(people.map(({ role }) => role))]
  return roles.map((role) => {
    const names = people
      .filter((one) => one.role === role)
      .map(({ person, titles: [title] }) => {
        const name = pickString(person.name, locale, { kind: 'person' })
        if (!title) return name
        const held = pickString(title.text, locale)
        return locale === 'en' ? `${name} (${held})` : `${name}（${held}）`
      })
    return `${t(`appearanceRoles.${role}`)} ${names.join(separator)}`
  })
}
