import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import { dayInZone, instantOf } from '#lib/platform/dates/zone.ts'
import { RECORD_TIME_ZONE } from './constants.ts'

type Signing = { signedOn: PartialDate | null; forum: { timeZone: string } | null }

const zoneOf = ({ forum }: Signing) => forum?.timeZone ?? RECORD_TIME_ZONE

/** Whether the day of signing has come where it is signed; a signing without a date is past. */
export function isSigned(agreement: Signing, now: Date): boolean {
  const { signedOn } = agreement
  return signedOn === null || signedOn.on <= dayInZone(now, zoneOf(agreement))
}

/** The instant at which a coming signing becomes one of today; null when it has come. */
export function signingDayStarts(agreement: Signing, now: Date): Date | null {
  if (agreement.signedOn === null || isSigned(agreement, now)) return null
  return instantOf(agreement.signedOn.on, '00:00', zoneOf(agreement))
}
