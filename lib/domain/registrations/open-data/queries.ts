import 'server-only'
import { settingsSelection, ticketTypeSelection } from '#lib/domain/registrations/queries.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** What a forum's open data says of its registration: nothing of what is hidden. */
export const registrationSelection = {
  registrationSettings: { select: settingsSelection },
  ticketTypes: {
    where: { isHidden: false },
    select: ticketTypeSelection,
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  },
} as const satisfies Prisma.ForumSelect

export type OpenRegistrationRow = Prisma.ForumGetPayload<{
  select: typeof registrationSelection & {
    startsOn: true
    startPrecision: true
    endsOn: true
    endPrecision: true
    timeZone: true
  }
}>
