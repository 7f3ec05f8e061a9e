import 'server-only'
import PDFDocument from 'pdfkit'
import { type FontWeight, fontFile } from '../fonts/font-files.ts'
import { runsOf, spareFont, widthOf } from '../fonts/spare-font.ts'
import { PAPER } from '../paper-colours.ts'
import { type QrCode, QUIET_MODULES } from '../qr/qr-code.ts'
import { type FittedText, fitText, type TextBox } from './fit-text.ts'

export type Pdf = PDFKit.PDFDocument
export const MM = 72 / 25.4

/** A file to print, with its own fonts, of which it holds only what it draws. Its pages are added one by one. */
export function openPdf({ title, lang, now }: { title: string; lang: string; now: Date }): {
  pdf: Pdf
  /** Ends the file. */
  close: () => Promise<Buffer>
} {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang,
    displayTitle: true,
    info: { Title: title, CreationDate: now },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  for (const weight of ['regular', 'bold'] as const) pdf.registerFont(weight, fontFile(weight))
  return {
    pdf,
    close: () => {
      pdf.end()
      return whole
    },
  }
}

/** One line with its top at `y`; what our font lacks is drawn with the machine's. Returns its width. */
export function drawLine(
  pdf: Pdf,
  text: string,
  {
    x,
    y,
    size,
    weight,
    colour,
  }: { x: number; y: number; size: number; weight: FontWeight; colour: string },
): number {
  let at = x
  pdf.fontSize(size).fillColor(colour)
  for (const run of runsOf(text, weight)) {
    const spare = run.face === 'spare' ? spareFont(weight) : null
    if (spare) pdf.font(spare.bytes, spare.name)
    else pdf.font(weight)
    pdf.text(run.text, at, y + size * 0.86, { lineBreak: false, baseline: 'alphabetic' })
    at += widthOf(run.text, weight) * size
  }
  return at - x
}

export type DrawnText = TextBox & {
  x: number
  y: number
  weight: FontWeight
  colour?: string
  align?: 'left' | 'center'
  /** Where in its box it stands when it is not as high. */
  valign?: 'top' | 'middle' | 'bottom'
}

/** A text in its box. */
export function drawText(pdf: Pdf, text: string, one: DrawnText): FittedText {
  const { x, width, weight, leading, align = 'center', valign = 'top', colour = PAPER.black } = one
  const fitted = fitText(text, one, (part) => widthOf(part, weight))
  const { size, lines } = fitted
  const free = one.height - lines.length * size * leading
  let y = one.y + (valign === 'top' ? 0 : valign === 'middle' ? free / 2 : free)
  for (const line of lines) {
    const left = align === 'left' ? x : x + (width - widthOf(line, weight) * size) / 2
    drawLine(pdf, line, { x: left, y: y + (leading - 1) * size * 0.5, size, weight, colour })
    y += size * leading
  }
  return fitted
}

/** On white, with the blank modules that a reader needs. */
export function drawQr(pdf: Pdf, qr: QrCode, x: number, y: number, side: number): void {
  const module = side / (qr.size + 2 * QUIET_MODULES)
  pdf.save().rect(x, y, side, side).fill(PAPER.white)
  pdf.translate(x + QUIET_MODULES * module, y + QUIET_MODULES * module).scale(module)
  pdf.path(qr.path).fill(PAPER.black).restore()
}

/** The staff gauge that every page of the portal hangs from. */
export function drawGauge(
  pdf: Pdf,
  x: number,
  y: number,
  width: number,
  colour: string = PAPER.ruleStrong,
) {
  const gap = width / Math.max(10, Math.round(width / 7 / 5) * 5)
  pdf
    .save()
    .lineWidth(0.6)
    .strokeColor(colour)
    .moveTo(x, y)
    .lineTo(x + width, y)
  for (let i = 0; i * gap <= width + 0.01; i++) {
    pdf.moveTo(x + i * gap, y).lineTo(x + i * gap, y + (i % 5 === 0 ? 7 : 4))
  }
  pdf.stroke().restore()
}
