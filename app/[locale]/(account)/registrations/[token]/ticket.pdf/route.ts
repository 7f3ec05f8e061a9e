import { ticketPdf } from '#components/tickets/ticket-pdf.ts'
import { loadTicket, loadTicketCode } from '#lib/domain/tickets/loaders.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { qrCode } from '#lib/platform/qr/qr-code.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; token: string }> }

/** The ticket to print or keep. Where there is none to show, there is no file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params
  const now = new Date()
  const ticket = isLocale(locale) ? await loadTicket(token) : null
  const code = ticket && loadTicketCode(ticket, now)
  if (!isLocale(locale) || !ticket || !code) return personalFile(null)
  return costlyFile(request, locale, async () => {
    const body = await ticketPdf({ ticket, qr: qrCode(code), now, locale })
    return personalFile({ body, type: 'application/pdf', name: `ticket-${ticket.code}.pdf` })
  })
}
