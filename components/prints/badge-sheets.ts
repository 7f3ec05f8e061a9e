import { badgeBoxes } from '#lib/domain/prints/layout/utils.ts'
import type { BadgeSize, PrintedPerson } from '#lib/domain/prints/types.ts'
import { widthOf } from '#lib/platform/fonts/spare-font.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { PAPER } from '#lib/platform/paper-colours.ts'
import { drawGauge, drawLine, drawQr, drawText, MM, type Pdf } from '#lib/platform/pdf/pdf-file.ts'
import { qrCode } from '#lib/platform/qr/qr-code.ts'

export type PrintWords = {
  forum: string
  forumInEnglish: string | null
  /** In which Chinese script. */
  han: Extract<Locale, 'zh' | 'zh-hant'>
}

const SIZES = { '90x130': [90, 130], a6: [105, 148] } as const
const A4 = { width: 210 * MM, height: 297 * MM }

/** Dark enough for white words; the band says in words what its colour says. */
const ROLE_COLOURS = {
  speaker: PAPER.accent,
  moderator: PAPER.water,
  signatory: PAPER.ink,
  guest: PAPER.inkMuted,
  staff: PAPER.ink,
} as const
const PLACE_COLOURS = [PAPER.leaf, PAPER.water, PAPER.inkMuted, PAPER.accent, PAPER.ink] as const

export const colourOf = ({ role, shade }: PrintedPerson): string =>
  role === 'attendee'
    ? (PLACE_COLOURS[shade % PLACE_COLOURS.length] ?? PAPER.leaf)
    : ROLE_COLOURS[role]

/** A sheet and its back, which is alike: a badge turns round on its ribbon. */
export function addBadges(
  pdf: Pdf,
  people: readonly PrintedPerson[],
  words: PrintWords,
  size: BadgeSize,
): void {
  if (size === 'a4') {
    for (const isBack of [false, true]) addFour(pdf, people, words, isBack)
    return
  }
  const [width, height] = SIZES[size]
  for (const person of people) {
    for (let side = 0; side < 2; side++) {
      pdf.addPage({ size: [width * MM, height * MM], margin: 0 })
      drawBadge(pdf, person, words, { x: 0, y: 0, width: width * MM, height: height * MM })
    }
  }
}

/** Four on A4; on the back they stand the other way round, so that each has its own behind it. */
function addFour(
  pdf: Pdf,
  people: readonly PrintedPerson[],
  words: PrintWords,
  isBack: boolean,
): void {
  const [width, height] = SIZES['90x130'].map((side) => side * MM) as [number, number]
  pdf.addPage({ size: 'A4', margin: 0 })
  const left = (A4.width - 2 * width) / 2
  const top = (A4.height - 2 * height) / 2
  people.forEach((person, index) => {
    const column = isBack ? 1 - (index % 2) : index % 2
    const place = { x: left + column * width, y: top + Math.floor(index / 2) * height }
    drawBadge(pdf, person, words, { ...place, width, height })
  })
  pdf.save().lineWidth(0.4).strokeColor(PAPER.black)
  for (let i = 0; i <= 2; i++) {
    const [x, y] = [left + i * width, top + i * height]
    pdf.moveTo(x, top - 5 * MM).lineTo(x, top - 1.5 * MM)
    pdf.moveTo(x, top + 2 * height + 1.5 * MM).lineTo(x, top + 2 * height + 5 * MM)
    pdf.moveTo(left - 5 * MM, y).lineTo(left - 1.5 * MM, y)
    pdf.moveTo(left + 2 * width + 1.5 * MM, y).lineTo(left + 2 * width + 5 * MM, y)
  }
  pdf.stroke().restore()
}

type Place = { x: number; y: number; width: number; height: number }

function drawBadge(pdf: Pdf, person: PrintedPerson, words: PrintWords, place: Place): void {
  const { x, y, width } = place
  const boxes = badgeBoxes(person.token !== null)
  const scale = Math.min(place.width / boxes.width, place.height / boxes.height)
  const colour = colourOf(person)
  pdf
    .save()
    .translate(x + (width - boxes.width * scale) / 2, y)
    .scale(scale)
  const inner = { x: boxes.margin, width: boxes.width - 2 * boxes.margin }
  drawGauge(pdf, inner.x, boxes.gauge, inner.width, colour)
  const muted = { weight: 'regular', colour: PAPER.inkMuted } as const
  const forum = drawText(pdf, words.forum, { ...boxes.forum, weight: 'bold', colour: PAPER.ink })
  if (words.forumInEnglish) {
    const below = boxes.forum.y + forum.lines.length * forum.size * boxes.forum.leading
    drawText(pdf, words.forumInEnglish, { ...boxes.forumInEnglish, ...muted, y: below + 1 })
  }
  const name = {
    ...boxes.name,
    weight: 'bold',
    valign: person.latin ? 'bottom' : 'middle',
  } as const
  drawText(pdf, person.name, { ...name, colour: PAPER.black })
  if (person.latin)
    drawText(pdf, person.latin, { ...boxes.latin, weight: 'regular', colour: PAPER.ink })
  if (person.organisation) drawText(pdf, person.organisation, { ...boxes.organisation, ...muted })
  if (person.token !== null) {
    const { side, y: top } = boxes.qr
    drawQr(pdf, qrCode(person.token), (boxes.width - side) / 2, top, side)
    drawText(pdf, person.key, { ...boxes.code, ...muted })
  }
  pdf.restore()
  drawBand(pdf, person.roleName, words, { ...place, colour, scale, of: boxes.band })
}

/** The whole width, to the edge: the word in Chinese, and in English beside it. */
function drawBand(
  pdf: Pdf,
  role: LocalizedText,
  { han }: PrintWords,
  { x, y, width, height, colour, scale, of }: Place & { colour: string; scale: number; of: number },
): void {
  const high = of * scale
  const top = y + height - high
  pdf.save().rect(x, top, width, high).fill(colour).restore()
  const word = pickString(role, han)
  const english = role.en && role.en !== word ? role.en.toUpperCase() : null
  const gap = 9 * scale
  const room = width - 28 * scale
  const wide = (size: number) =>
    widthOf(word, 'bold') * size + (english ? gap + widthOf(english, 'bold') * size * 0.6 : 0)
  const size = Math.min(20 * scale, (20 * scale * room) / wide(20 * scale))
  const left = x + (width - wide(size)) / 2
  const middle = top + (high - size) / 2
  const style = { weight: 'bold', colour: PAPER.white } as const
  const drawn = drawLine(pdf, word, { ...style, x: left, y: middle, size })
  if (!english) return
  drawLine(pdf, english, {
    ...style,
    x: left + drawn + gap,
    y: middle + size * 0.344,
    size: size * 0.6,
  })
}
