import 'server-only'
import { slotSelect, toSlot, toText } from '#lib/domain/record/queries.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { BookedSession, SessionPlaces } from './types.ts'

const sessionSelect = {
  id: true,
  slug: true,
  title: true,
  slots: { select: slotSelect, orderBy: [{ day: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ForumSessionSelect
type SessionRow = Prisma.ForumSessionGetPayload<{ select: typeof sessionSelect }>

const toBooked = (row: SessionRow): BookedSession => ({
  sessionId: row.id,
  slug: row.slug,
  title: toText(row.title),
  slots: row.slots.map(toSlot),
})

/** Sessions with places of their own that take place, in the order of the programme. */
export const sessionPlacesArgs = {
  where: { session: { retiredAt: null, status: { not: 'cancelled' } } },
  select: { capacity: true, taken: true, session: { select: sessionSelect } },
  orderBy: [{ session: { position: 'asc' } }, { sessionId: 'asc' }],
} as const satisfies Prisma.Forum$sessionPlacesArgs
/** As much as tells which session is meant. */
export const sessionKeySelect = {
  sessionId: true,
  session: { select: { slug: true } },
} as const satisfies Prisma.SessionPlacesSelect
type PlacesRow = Prisma.SessionPlacesGetPayload<{ select: (typeof sessionPlacesArgs)['select'] }>

export const toSessionPlaces = ({ session, ...numbers }: PlacesRow): SessionPlaces => ({
  ...toBooked(session),
  ...numbers,
})

export const bookingArgs = {
  select: { places: { select: { session: { select: sessionSelect } } } },
  orderBy: [{ places: { session: { position: 'asc' } } }, { sessionId: 'asc' }],
} as const satisfies Prisma.Registration$bookingsArgs
type BookingRow = Prisma.SessionBookingGetPayload<{ select: (typeof bookingArgs)['select'] }>

export const toBookedSession = ({ places }: BookingRow): BookedSession => toBooked(places.session)
