import 'server-only'
import { listEditedAgreements } from '#lib/domain/agreements/editing/queries.ts'
import { listKnownOrganisations } from '#lib/domain/organisations/editing/queries.ts'
import { toText } from '#lib/domain/record/queries.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { ImportRow, PlannedRow } from '../types.ts'
import { agreementChoices } from '../words/agreements/utils.ts'
import type { AgreementsState } from './types.ts'
import { planAgreements } from './utils.ts'

export type AgreementsReader = Pick<
  Tx,
  'agreement' | 'organisation' | 'forumSession' | 'source' | 'forum'
>

/** What the rows of a list meet. Five queries. */
export async function readAgreements(
  reader: AgreementsReader,
  forumId: string,
): Promise<AgreementsState> {
  const select = { slug: true, title: true } as const
  const { timeZone } = await reader.forum.findUniqueOrThrow({
    where: { id: forumId },
    select: { timeZone: true },
  })
  const own = await listEditedAgreements(forumId, reader)
  const bodies = await listKnownOrganisations(reader)
  const sessions = await reader.forumSession.findMany({
    where: { forumId, retiredAt: null },
    select,
    orderBy: { slug: 'asc' },
  })
  const documents = await reader.source.findMany({ select, orderBy: { slug: 'asc' } })
  const titled = ({ slug, title }: (typeof sessions)[number]) => ({ slug, title: toText(title) })
  return {
    ...{ own, bodies: bodies.filter(({ isRetired }) => !isRetired), timeZone },
    ...{ sessions: sessions.map(titled), documents: documents.map(titled) },
  }
}

/** What would become of each row of a list of agreements. */
export async function planAgreementImport(
  reader: AgreementsReader,
  { forumId, rows }: { forumId: string; rows: readonly ImportRow[] },
): Promise<PlannedRow[]> {
  const state = await readAgreements(reader, forumId)
  return planAgreements(rows, { state, choices: agreementChoices() })
}
