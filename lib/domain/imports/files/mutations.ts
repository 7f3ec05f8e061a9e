import 'server-only'
import { isAskedFor } from '#lib/domain/agreements/editing/listing/utils.ts'
import { listEditedAgreements } from '#lib/domain/agreements/editing/queries.ts'
import type { AsksOfAgreements } from '#lib/domain/agreements/editing/types.ts'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { listEditedOrganisations } from '#lib/domain/organisations/editing/queries.ts'
import { listEditedPeople } from '#lib/domain/people/editing/queries.ts'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import type { RecordKind } from '../types.ts'
import { agreementTable } from './agreements/utils.ts'
import { recordTable } from './utils.ts'

type Taking = { forumId: string; actor: string; format: TableFormat; locale: Locale; now: Date }

type Export = Taking & {
  kind: RecordKind
  /** What the list was narrowed by; null for all. */
  words: string | null
}

/** People or organisations of a forum as a file. That people were taken along is noted before anybody gets it. */
export async function exportRecords(one: Export): Promise<Buffer> {
  const { kind, forumId, words, format, locale } = one
  const shown = { locale, timeZone: 'UTC' }
  if (kind === 'organisation') {
    const found = foundByName(await listEditedOrganisations(forumId), words)
    return tableFile(recordTable(kind, found, shown), format)
  }
  const found = foundByName(await listEditedPeople(forumId), words)
  const file = await tableFile(recordTable(kind, found, shown), format)
  const filters = words === null ? [] : ['words']
  await note(one, { event: 'people.exported', count: found.length, filters })
  return file
}

/**
 * The agreements that a list of the panel shows as a file, with those that readers do not see yet: whoever
 * gets it sees them there. That it was taken along is noted before anybody gets it.
 */
export async function exportAgreements(one: Taking & { asked: AsksOfAgreements }): Promise<Buffer> {
  const { forumId, asked, format, locale } = one
  const found = (await listEditedAgreements(forumId)).filter(({ facts }) => {
    const { title, state, session } = facts
    const parties = facts.parties.map(({ asPrinted }) => asPrinted)
    return isAskedFor({ title, state, session, parties }, asked)
  })
  const shown = { locale, timeZone: await getForumZone(forumId) }
  const file = await tableFile(agreementTable(found, shown), format)
  const { q, ...choices } = asked
  const chosen = Object.entries(choices).flatMap(([name, value]) => (value === null ? [] : [name]))
  const filters = q === null ? chosen : ['words', ...chosen]
  await note(one, { event: 'agreements.exported', count: found.length, filters })
  return file
}

/** How many, as what, and by what the list was narrowed: what was looked for may be somebody's name. */
async function note(
  { forumId, actor, format, now: at }: Taking,
  { event, count, filters }: { event: string; count: number; filters: string[] },
) {
  const details = { format, count, filters }
  await db.audit.create({ data: { at, event, forumId, actor, details } })
}
