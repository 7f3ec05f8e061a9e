import 'server-only'
import {
  listForumOrganisations,
  lockOrganisation,
  toOrganisationFacts,
} from '#lib/domain/organisations/editing/queries.ts'
import { fieldsOfOrganisation } from '#lib/domain/organisations/editing/utils.ts'
import { listForumPeople, lockPerson, toPersonFacts } from '#lib/domain/people/editing/queries.ts'
import { fieldsOfPerson } from '#lib/domain/people/editing/utils.ts'
import { toText } from '#lib/domain/record/queries.ts'
import type { Ref } from '#lib/domain/record/types.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { toSimplified } from '#lib/platform/i18n/traditional.ts'
import type { AlikeGroup, Known, MergeChoice, Merger, Noun, Side, StandingMerger } from './types.ts'
import { alikeOf } from './utils.ts'

/** A merger that was noted at this forum; null where there is none such. One query. */
export async function getMerger(
  tx: Tx,
  { noun, forumId, editId }: { noun: Noun; forumId: string; editId: bigint },
): Promise<{ keptId: string; merger: Merger } | null> {
  const row = await tx.audit.findFirst({
    where: { id: editId, forumId, event: `${noun}.merged` },
  })
  if (!row?.subjectId) return null
  return { keptId: row.subjectId, merger: (row.details as unknown as { merger: Merger }).merger }
}

/**
 * How many mergers were taken back since that had one of them staying, or going. Each has raised the
 * numbers of versions twice, and left all else as it was. One query.
 */
export async function countTakenBack(
  tx: Tx,
  { noun, id, since }: { noun: Noun; id: string; since: bigint },
): Promise<{ asKept: number; asLost: number }> {
  const [found] = await tx.$queryRaw<{ asKept: number; asLost: number }[]>`
    SELECT count(*) FILTER (WHERE merger."subjectId" = ${id}::uuid)::int AS "asKept",
           count(*) FILTER (WHERE merger.details #>> '{merger,lost,id}' = ${id}::text)::int AS "asLost"
      FROM audit AS back JOIN audit AS merger ON merger.id = (back.details ->> 'undoes')::bigint
     WHERE back.event = ${`${noun}.unmerged`} AND back.id > ${since}`
  return found ?? { asKept: 0, asLost: 0 }
}

/** Who was merged into this one from this forum, the latest first, as far as it still stands. Two queries. */
export async function listMergers({
  noun,
  forumId,
  id,
}: {
  noun: Noun
  forumId: string
  id: string
}): Promise<StandingMerger[]> {
  const where = { mergedIntoId: id }
  const select = { id: true, slug: true, name: true }
  const [rows, merged] = await Promise.all([
    db.audit.findMany({
      where: { forumId, subjectId: id, event: `${noun}.merged` },
      orderBy: { id: 'desc' },
    }),
    noun === 'person'
      ? db.person.findMany({ where, select })
      : db.organisation.findMany({ where, select }),
  ])
  const left = new Map(merged.map((one) => [one.id, one]))
  return rows.flatMap((row) => {
    const { lost } = (row.details as unknown as { merger: Merger }).merger
    const one = left.get(lost.id)
    left.delete(lost.id)
    return one ? [{ edit: String(row.id), slug: one.slug, name: toText(one.name) }] : []
  })
}

/** Locks one of this forum's, and reads it as it then stands; null where there is none. Two queries. */
export async function lockSide(
  tx: Tx,
  { noun, forumId, slug }: { noun: Noun; forumId: string; slug: string },
): Promise<Side | null> {
  if (noun === 'person') {
    const row = await lockPerson(tx, { forumId, slug })
    if (!row) return null
    const facts = toPersonFacts(row)
    const aliases = facts.aliases.map((text) => ({ kind: null, text }))
    return sideOf(row, { noun, ...facts, aliases }, fieldsOfPerson(facts))
  }
  const row = await lockOrganisation(tx, { forumId, slug })
  if (!row) return null
  const facts = toOrganisationFacts(row)
  return sideOf(row, { noun, ...facts }, fieldsOfOrganisation(facts))
}

const sideOf = (
  row: { id: string; slug: string; version: number; retiredAt: Date | null },
  { noun, name, latinAsPrinted, aliases }: Known,
  fields: Side['fields'],
): Side => ({
  ...{ id: row.id, slug: row.slug, version: row.version, isRetired: row.retiredAt !== null },
  ...{ known: { noun, name, latinAsPrinted, aliases }, fields },
})

const standing = async (noun: Noun, forumId: string) => {
  const all =
    noun === 'person' ? await listForumPeople(forumId) : await listForumOrganisations(forumId)
  return all.filter(({ isRetired }) => !isRetired)
}

/** Groups of those of a forum who may be one. One query. */
export async function listAlike(noun: Noun, forumId: string): Promise<AlikeGroup[]> {
  const groups = alikeOf(await standing(noun, forumId), toSimplified)
  return groups.map((group) => group.map(({ slug, name }) => ({ slug, name })))
}

/** One of a forum's, and with whom it can be made one; null for what is not there, or no longer. One query. */
export async function listMergeChoices(
  noun: Noun,
  forumId: string,
  slug: string,
): Promise<{ own: Ref; choices: MergeChoice[] } | null> {
  const all = await standing(noun, forumId)
  const own = all.find((one) => one.slug === slug)
  if (!own) return null
  const group = alikeOf(all, toSimplified).find((one) => one.some((other) => other.slug === slug))
  const alike = new Set((group ?? []).map((one) => one.slug))
  const choices = all
    .filter((one) => one.slug !== slug)
    .map(({ name, latinAsPrinted, aliases, here, everywhere, ...one }) => ({
      ...{ slug: one.slug, name, latinAsPrinted, aliases, here, everywhere },
      isAlike: alike.has(one.slug),
    }))
    .toSorted((a, b) => Number(b.isAlike) - Number(a.isAlike) || a.slug.localeCompare(b.slug))
  return { own: { slug, name: own.name }, choices }
}
