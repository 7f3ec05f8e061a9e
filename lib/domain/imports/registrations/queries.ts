import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { termsSelect } from '#lib/domain/registrations/queries.ts'
import { toTerms } from '#lib/domain/registrations/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { ImportRow, PlannedRow } from '../types.ts'
import { registrationChoices } from '../words/registrations/utils.ts'
import type { RegistrationsState } from './types.ts'
import { addressOf, planRegistrations } from './utils.ts'

export type RegistrationsReader = Pick<Tx, 'forum' | 'registration'>

/** What the rows of a list meet: the places of the forum, and who of them is registered. Two queries. */
export async function readRegistrations(
  reader: RegistrationsReader,
  { forumId, addresses }: { forumId: string; addresses: readonly string[] },
): Promise<RegistrationsState> {
  const forum = await reader.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { id: forumId },
    select: termsSelect,
  })
  const terms = forum && toTerms(forum)
  const known = await reader.registration.findMany({
    where: {
      ...{ forumId, emailNorm: { in: [...new Set(addresses)] } },
      status: { notIn: ['declined', 'cancelled'] },
    },
    select: { emailNorm: true, code: true },
  })
  return {
    closed: !terms ? 'not_offered' : terms.cancelledAt === null ? null : 'called_off',
    waitingList: terms?.waitingList ?? false,
    types: (forum?.ticketTypes ?? []).map((type) => ({ ...type, name: toText(type.name) })),
    registered: new Map(known.map(({ emailNorm, code }) => [emailNorm, code])),
  }
}

/** What would become of each row of a list of people who registered elsewhere. */
export async function planRegistrationImport(
  reader: RegistrationsReader,
  { forumId, rows }: { forumId: string; rows: readonly ImportRow[] },
): Promise<PlannedRow[]> {
  const addresses = rows.flatMap((row) => addressOf(row) ?? [])
  const state = await readRegistrations(reader, { forumId, addresses })
  return planRegistrations(rows, { state, choices: registrationChoices() })
}
