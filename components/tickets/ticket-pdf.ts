import PDFDocument from 'pdfkit'
import type { TicketDetail } from '#lib/domain/tickets/types.ts'
import { dayWords, placeWords } from '#lib/domain/tickets/words/utils.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { fontFile, legible } from '#lib/platform/fonts/font-files.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { PAPER } from '#lib/platform/paper-colours.ts'
import { type QrCode, QUIET_MODULES } from '#lib/platform/qr/qr-code.ts'

const MARGIN = 34
/** Points: 88 mm, as large as the width of A5 allows beside its margins with the words below it. */
const QR_SIDE = 248

export type TicketPdfOptions = { ticket: TicketDetail; qr: QrCode; now: Date; locale: Locale }

/** The ticket as a PDF of one A5 page, with its own fonts. Characters that they lack are □, and it says so. */
export function ticketPdf({ ticket, qr, now, locale }: TicketPdfOptions): Promise<Buffer> {
  const t = getT(locale, 'tickets')
  const { forum } = ticket
  let isWhole = true
  const drawn = (text: string) => {
    const shown = legible(text)
    isWhole &&= shown.isWhole
    return shown.text
  }
  const name = pickString(forum.name, locale)
  const doc = new PDFDocument({
    size: 'A5',
    margins: { top: MARGIN, bottom: 0, left: MARGIN, right: MARGIN },
    lang: langOf(locale),
    displayTitle: true,
    // No name here: a file's title is shown where its contents are not.
    info: { Title: t('titleOf', { forum: name }), CreationDate: now },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  doc.registerFont('regular', fontFile('regular')).registerFont('bold', fontFile('bold'))
  const { width: pageWidth, height: pageHeight } = doc.page
  const width = pageWidth - 2 * MARGIN

  drawRuler(doc, width)
  doc.y = MARGIN + 12
  doc.font('regular').fontSize(10).fillColor(PAPER.inkMuted)
  doc.text(`${t('title')} · ${drawn(pickString(ticket.ticketType, locale))}`, MARGIN, doc.y, {
    width,
  })
  doc.font('bold').fillColor(PAPER.black)
  doc.fontSize(fittingSize(doc, drawn(name), width, [18, 16, 14, 12, 10], 54))
  doc.text(drawn(name), { width, lineGap: -4 })

  const qrTop = Math.max(doc.y + 8, 112)
  drawQr(doc, qr, (pageWidth - QR_SIDE) / 2, qrTop)

  doc.y = qrTop + QR_SIDE + 6
  const holder = drawn(ticket.name)
  doc.font('bold').fillColor(PAPER.black)
  doc.fontSize(fittingSize(doc, holder, width, [22, 18, 14, 11], 34))
  doc.text(holder, MARGIN, doc.y, { width, align: 'center' })
  doc.font('bold').fontSize(14)
  doc.text(ticket.code, { width, align: 'center', characterSpacing: 2 })
  doc.moveDown(0.4)
  const facts = [
    [t('days'), dayWords(forum, locale)],
    [t('place'), placeWords(forum, locale) ?? `□ ${t('placeUnknown')}`],
  ] as const
  for (const [label, value] of facts) {
    const top = doc.y
    doc
      .font('regular')
      .fontSize(9)
      .fillColor(PAPER.inkMuted)
      .text(label, MARGIN, top, { width: 60 })
    doc.fontSize(10.5).fillColor(PAPER.black)
    doc.text(drawn(value), MARGIN + 60, top - 1.5, {
      width: width - 60,
      height: 32,
      ellipsis: true,
    })
  }

  doc.font('regular').fontSize(8).fillColor(PAPER.inkMuted)
  const notes = [
    t('about.valid'),
    ...(isWhole ? [] : [t('missingGlyphs')]),
    t('madeAt', { time: formatDateTime(now, forum.timeZone, locale) }),
  ]
  doc.text(notes.join('\n'), MARGIN, pageHeight - MARGIN - notes.length * 13, { width })
  doc.end()
  return whole
}

/** A long text is set smaller, never cut: the first size at which it is at most so many points high. */
function fittingSize(
  doc: PDFKit.PDFDocument,
  text: string,
  width: number,
  sizes: readonly number[],
  maxHeight: number,
): number {
  const fitting = sizes.find(
    (size) => doc.fontSize(size).heightOfString(text, { width }) <= maxHeight,
  )
  return fitting ?? 8
}

/** The staff gauge that every page of the portal hangs from. */
function drawRuler(doc: PDFKit.PDFDocument, width: number): void {
  doc.lineWidth(0.6).strokeColor(PAPER.ruleStrong)
  doc.moveTo(MARGIN, MARGIN).lineTo(MARGIN + width, MARGIN)
  for (let i = 0; i * 7 <= width; i++) {
    const x = MARGIN + i * 7
    doc.moveTo(x, MARGIN).lineTo(x, MARGIN + (i % 5 === 0 ? 7 : 4))
  }
  doc.stroke()
}

function drawQr(doc: PDFKit.PDFDocument, qr: QrCode, x: number, y: number): void {
  const module = QR_SIDE / (qr.size + 2 * QUIET_MODULES)
  doc.save()
  doc.translate(x + QUIET_MODULES * module, y + QUIET_MODULES * module).scale(module)
  doc.path(qr.path).fill(PAPER.black)
  doc.restore()
}
