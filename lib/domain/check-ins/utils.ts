import { formatTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import type { CheckInAnswer, Guest, ScanReply, ShownGuest } from './types.ts'

/** As much of a person as the door's screen shows. */
export const shownGuest = (guest: Omit<Guest, 'registrationId'>, locale: Locale): ShownGuest => ({
  name: guest.name,
  organisation: guest.organisation,
  ticketType: pickString(guest.ticketType, locale),
})

/** What a scan was answered with, as the door's screen shows it. */
export function replyOf(answer: CheckInAnswer, zone: string, locale: Locale): ScanReply {
  if (answer.outcome === 'refused') {
    const { reason, guest } = answer
    return { kind: 'refused', reason, guest: guest && shownGuest(guest, locale) }
  }
  const { direction, first } = answer
  const guest = shownGuest(answer.guest, locale)
  const at = formatTime(first.at, zone)
  if (answer.outcome === 'already') {
    return { kind: 'already', direction, guest, at, device: first.device }
  }
  return { kind: 'ok', checkInId: answer.checkInId, direction, guest, at }
}
