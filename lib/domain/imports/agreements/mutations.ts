import 'server-only'
import {
  type AgreementEdit,
  addAgreements,
  editAgreements,
  takeOutAgreements,
} from '#lib/domain/agreements/bulk/mutations.ts'
import { toEdit } from '#lib/domain/edits/queries.ts'
import type { Edit } from '#lib/domain/edits/types.ts'
import { inverse } from '#lib/domain/edits/utils.ts'
import { saveOrganisationsAlone } from '#lib/domain/organisations/editing/queries.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { ImportPlace, PlannedRow } from '../types.ts'
import { stateOf } from '../utils.ts'
import { readAgreements } from './queries.ts'
import type { AgreementsState, OwnAgreement } from './types.ts'

/** Nobody else changes the agreements of the forum, or a body of the record, until this transaction is over. */
export async function lockAgreements(tx: Tx, forumId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM agreement WHERE "forumId" = ${forumId}::uuid ORDER BY id FOR UPDATE`
  await saveOrganisationsAlone(tx)
}

/** Writes what is planned: new ones as drafts; returns the plan with the addresses of what is new. */
export async function applyAgreements(
  tx: Tx,
  place: ImportPlace,
  plan: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const { own, timeZone } = await readAgreements(tx, place.forumId)
  const bySlug = new Map(own.map((one) => [one.slug, one]))
  const made = plan.filter(({ verdict }) => verdict === 'create')
  const at = { ...place, timeZone }
  const slugs =
    made.length === 0
      ? []
      : await addAgreements(
          tx,
          at,
          made.map(({ changes }) => stateOf(changes)),
        )
  const newSlugs = new Map(made.map(({ line }, index) => [line, slugs[index] ?? null]))
  const edits = plan.flatMap(({ verdict, slug, changes }): AgreementEdit[] => {
    const agreement = verdict === 'change' ? bySlug.get(slug ?? '') : undefined
    return agreement ? [{ agreementId: agreement.agreementId, changes }] : []
  })
  if (edits.length > 0) await editAgreements(tx, at, edits)
  return plan.map((row) => ({ ...row, slug: newSlugs.get(row.line) ?? row.slug }))
}

const CREATED = 'agreement.created'

/**
 * Takes back every edit of an import; the titles of what was changed or used since instead, and then
 * nothing is. What was entered by it is taken out of the record.
 */
export async function takeBackAgreements(tx: Tx, place: ImportPlace): Promise<string[]> {
  const { forumId, importId } = place
  await lockAgreements(tx, forumId)
  const rows = await tx.audit.findMany({
    where: {
      ...{ forumId, event: { in: [CREATED, 'agreement.edited'] } },
      details: { path: ['import'], equals: importId },
    },
    orderBy: { id: 'desc' },
  })
  const edits = rows.flatMap((row) => toEdit(row) ?? [])
  const state = await readAgreements(tx, forumId)
  const byId = new Map(state.own.map((one) => [one.agreementId, one]))
  const made = edits.filter(({ event }) => event === CREATED)
  const used = await usedSince(
    tx,
    made.map(({ subjectId }) => subjectId),
  )
  const touched = edits.filter(
    (one) =>
      byId.get(one.subjectId)?.version !== one.version ||
      used.has(one.subjectId) ||
      (one.event !== CREATED && isUnplaced(one, state)),
  )
  if (touched.length > 0) return titlesOf(tx, touched, byId)
  const at = { ...place, timeZone: state.timeZone }
  const back = edits.filter(({ event }) => event !== CREATED)
  if (back.length > 0) {
    await editAgreements(
      tx,
      at,
      back.map(({ id, subjectId: agreementId, changes }) => ({
        ...{ agreementId, changes: inverse(changes), undoes: id },
      })),
    )
  }
  await takeOutAgreements(
    tx,
    at,
    made.map(({ id, subjectId: agreementId, version }) => ({ agreementId, version, undoes: id })),
  )
  return []
}

/** Those that another agreement builds on, or that have a text as a file: what stands with them would be lost. */
async function usedSince(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.agreement.findMany({
    where: { id: { in: [...ids] }, OR: [{ relatedBy: { some: {} } }, { files: { some: {} } }] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Whether a body or a part of the programme that stood there has gone since. */
function isUnplaced({ changes }: Edit, { bodies, sessions }: AgreementsState): boolean {
  const gone = (slug: string, all: readonly { slug: string }[]) =>
    slug !== '' && !all.some((one) => one.slug === slug)
  return Object.entries(changes).some(
    ([name, { from }]) =>
      (/^party\d+\.organisation$/.test(name) && gone(from, bodies)) ||
      (name === 'session' && gone(from, sessions)),
  )
}

/** Of one that is no longer in the record its title is looked up. */
async function titlesOf(
  tx: Tx,
  edits: readonly Edit[],
  byId: ReadonlyMap<string, OwnAgreement>,
): Promise<string[]> {
  const ids = edits.map(({ subjectId }) => subjectId)
  const gone = await tx.agreement.findMany({
    where: { id: { in: ids.filter((id) => !byId.has(id)) } },
    select: { title: true },
  })
  const titles = [
    ...ids.flatMap((id) => byId.get(id)?.facts.title['zh-Hans'] ?? []),
    ...gone.map(({ title }) => (title as { 'zh-Hans': string })['zh-Hans']),
  ]
  return titles.toSorted()
}
