import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SampleBar } from '#components/forums/forum-frame.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { TicketView } from '#components/tickets/ticket-view.tsx'
import { loadTicket, loadTicketCode } from '#lib/domain/tickets/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { qrCode } from '#lib/platform/qr/qr-code.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const ticket = isLocale(locale) ? await loadTicket(token) : null
  if (!isLocale(locale) || !ticket) return {}
  return {
    title: getT(locale, 'tickets')('titleOf', { forum: pickString(ticket.forum.name, locale) }),
    robots: { index: false, follow: false },
    // The address is the key to the registration; no other page is told where somebody came from.
    referrer: 'no-referrer',
  }
}

/** The ticket of one registration, for the entrance. */
export default async function TicketPage({ params }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const ticket = await loadTicket(token)
  if (!ticket) notFound()
  const now = new Date()
  const code = loadTicketCode(ticket, now)
  const qr = code === null ? null : qrCode(code)
  const path = `registrations/${token}`
  return (
    <PageFrame
      locale={locale}
      path={`${path}/ticket`}
      section="none"
      strip={ticket.forum.isSample ? <SampleBar locale={locale} /> : null}
    >
      <TicketView {...{ ticket, qr, path, now, locale }} />
    </PageFrame>
  )
}
