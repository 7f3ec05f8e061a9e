import type { PrintedPerson } from '#lib/domain/prints/types.ts'
import { PAPER } from '#lib/platform/paper-colours.ts'
import { drawGauge, drawText, MM, type Pdf } from '#lib/platform/pdf/pdf-file.ts'
import { colourOf, type PrintWords } from './badge-sheets.ts'

const LONG = 297 * MM
const SHORT = 210 * MM
const MARGIN = 18 * MM

/** A4, folded in the middle to stand on a table: the same on both sides, the far one upside down as it lies. */
export function addTableCard(pdf: Pdf, person: PrintedPerson, words: PrintWords): void {
  pdf.addPage({ size: [LONG, SHORT], margin: 0 })
  const half = SHORT / 2
  drawHalf(pdf, person, words, { y: half, width: LONG, height: half })
  pdf.save()
  pdf.rotate(180, { origin: [LONG / 2, half / 2] })
  drawHalf(pdf, person, words, { y: 0, width: LONG, height: half })
  pdf.restore()
  mark(pdf, LONG, half, true)
}

/** Two on A4, to be cut apart: for the table at which is signed, and for the seats on the stage. */
export function addNameCards(pdf: Pdf, people: readonly PrintedPerson[], words: PrintWords): void {
  pdf.addPage({ size: 'A4', margin: 0 })
  const half = LONG / 2
  people.forEach((person, index) => {
    drawHalf(pdf, person, words, { y: index * half, width: SHORT, height: half })
  })
  mark(pdf, SHORT, half, false)
}

/** At both edges: dashes where it is folded, a line where it is cut. */
function mark(pdf: Pdf, width: number, y: number, isFold: boolean): void {
  pdf.save().lineWidth(0.4).strokeColor(PAPER.ruleStrong)
  if (isFold) pdf.dash(2, { space: 2 })
  pdf
    .moveTo(0, y)
    .lineTo(8 * MM, y)
    .moveTo(width - 8 * MM, y)
    .lineTo(width, y)
  pdf.stroke().undash().restore()
}

type Half = { y: number; width: number; height: number }

function drawHalf(pdf: Pdf, person: PrintedPerson, words: PrintWords, half: Half): void {
  const { y, width, height } = half
  const colour = colourOf(person)
  const inner = { x: MARGIN, width: width - 2 * MARGIN }
  drawGauge(pdf, inner.x, y + 11 * MM, inner.width, colour)
  const hasLatin = person.latin !== null
  const muted = { weight: 'regular', colour: PAPER.inkMuted } as const
  const top = y + 18 * MM
  const foot = y + height - 14 * MM
  const room = foot - top
  drawText(pdf, person.name, {
    ...inner,
    ...{ y: top, height: room * (hasLatin ? 0.5 : 0.66), largest: 110, smallest: 36, lines: 2 },
    ...{
      leading: 1.12,
      weight: 'bold',
      valign: hasLatin ? 'bottom' : 'middle',
      colour: PAPER.black,
    },
  })
  if (person.latin) {
    drawText(pdf, person.latin, {
      ...inner,
      ...{
        y: top + room * 0.51,
        height: room * 0.2,
        largest: 34,
        smallest: 14,
        lines: 2,
        leading: 1.15,
      },
      ...{ weight: 'regular', colour: PAPER.ink },
    })
  }
  if (person.organisation) {
    drawText(pdf, person.organisation, {
      ...inner,
      ...muted,
      ...{
        y: top + room * 0.72,
        height: room * 0.26,
        largest: 22,
        smallest: 11,
        lines: 2,
        leading: 1.3,
      },
      valign: 'middle',
    })
  }
  drawText(pdf, words.forum, {
    ...inner,
    ...muted,
    ...{ y: foot, height: 7 * MM, largest: 10, smallest: 7, lines: 1, leading: 1.3 },
  })
}
