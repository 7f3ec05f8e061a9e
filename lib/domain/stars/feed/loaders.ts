import 'server-only'
import { ticketEvent } from '#lib/domain/tickets/calendar/utils.ts'
import { calendarOf } from '#lib/platform/calendar/calendar-of.ts'
import { env } from '#lib/platform/env.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { FEED_TTL_SECONDS } from '../constants.ts'
import { listStarred } from '../queries.ts'
import { getFeedOwner, listFeedRegistrations } from './queries.ts'
import { readFeedName, sessionEvents } from './utils.ts'

/** The calendar under one address; the address is the proof. Null for one that is not in force. */
export async function loadFeed(name: string): Promise<string | null> {
  const address = readFeedName(name)
  const owner = address && (await getFeedOwner(address))
  if (!owner) return null
  const say = { locale: owner.locale, origin: env.APP_ORIGIN }
  const [starred, registrations] = await Promise.all([
    listStarred(owner.accountId),
    listFeedRegistrations(owner.emailNorm),
  ])
  const forums = registrations.map((one) =>
    ticketEvent({ ...one, isCancelled: !one.isHeld || one.isCalledOff }, say),
  )
  return calendarOf({
    name: getT(owner.locale, 'agenda')('mine.title'),
    events: [
      ...forums.filter((event) => event !== null),
      ...starred.flatMap((session) => sessionEvents(session, say)),
    ],
    ttl: FEED_TTL_SECONDS,
  })
}
