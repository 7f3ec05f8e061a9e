import 'server-only'
import { randomUUID } from 'node:crypto'
import { type BulkPlace, type NotedEdit, noteEdits } from '#lib/domain/edits/mutations.ts'
import type { Changes, Fields } from '#lib/domain/edits/types.ts'
import { changesBetween, withChanges } from '#lib/domain/edits/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { OrganisationAlias, OrganisationFacts } from '../editing/types.ts'
import { readOrganisation } from '../editing/utils.ts'

function judged(fields: Fields): OrganisationFacts {
  const read = readOrganisation(fields)
  if (!read.ok) throw new Error(`organisations are judged before: ${Object.keys(read.fields)}`)
  return read.value
}

/** Enters many organisations in five statements; returns their slugs in that order. Their fields have been judged. */
export async function addOrganisations(
  tx: Tx,
  place: BulkPlace,
  organisations: readonly Fields[],
): Promise<string[]> {
  const all = organisations.map((fields) => ({ id: randomUUID(), fields, facts: judged(fields) }))
  const placed = await placesOf(
    tx,
    all.map(({ facts }) => facts),
  )
  const rows = all.map(({ id, facts }) => {
    const { name, latinAsPrinted, kind, country, isJoint, description } = facts
    const slug = newSlug(name.en ?? latinAsPrinted, 'organisation')
    return {
      ...{ id, slug, name, latinAsPrinted, kind, country, isJoint, citations: [] },
      ...{ description: description ?? Prisma.DbNull, ...placed(facts) },
    }
  })
  await tx.organisation.createMany({ data: rows })
  await writeAliases(
    tx,
    all.map(({ id, facts }) => ({ id, aliases: facts.aliases })),
  )
  const edits = all.map(({ id, fields }): NotedEdit => {
    const changes = changesBetween({}, fields)
    return { event: 'organisation.created', subjectId: id, version: 1, changes }
  })
  await noteEdits(tx, place, edits)
  return rows.map(({ slug }) => slug)
}

/** One edit of many: of an organisation as it stands, which the caller has locked and judged. */
export type OrganisationEdit = {
  organisationId: string
  version: number
  fields: Fields
  changes: Changes
  /** The edit that it takes back. */
  undoes?: bigint
}

/** Changes many organisations in five statements, each with its row in the audit. Sources and doubts stay as they are. */
export async function editOrganisations(
  tx: Tx,
  place: BulkPlace,
  edits: readonly OrganisationEdit[],
): Promise<void> {
  const { now } = place
  const all = edits.map(({ organisationId: id, version, fields, changes }) => {
    return { id, version: version + 1, facts: judged(withChanges(fields, changes)) }
  })
  const placed = await placesOf(
    tx,
    all.map(({ facts }) => facts),
  )
  const rows = all.map(({ id, version, facts }) => {
    const { name, latinAsPrinted: latin, kind, country, isJoint: joint, description } = facts
    const { cityId: city, parentId: parent } = placed(facts)
    const retired = facts.isRetired
    return { id, version, name, latin, kind, country, joint, description, city, parent, retired }
  })
  await tx.$executeRaw`
    UPDATE organisation
       SET name = one.name, "latinAsPrinted" = one.latin, kind = one.kind::"OrganisationKind", country = one.country,
           "isJoint" = one.joint, description = one.description, "cityId" = one.city, "parentId" = one.parent,
           "retiredAt" = CASE WHEN one.retired THEN coalesce(organisation."retiredAt", ${now}) END,
           version = one.version, "updatedAt" = ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS one(id uuid, version int, name jsonb, latin text, kind text, country text, joint boolean, description jsonb,
               city uuid, parent uuid, retired boolean)
     WHERE organisation.id = one.id`
  await writeAliases(
    tx,
    all.map(({ id, facts }) => ({ id, aliases: facts.aliases })),
  )
  await noteEdits(
    tx,
    place,
    edits.map(({ organisationId: subjectId, version, changes, undoes }) => ({
      ...{ event: 'organisation.edited', subjectId, version: version + 1, changes, undoes },
    })),
  )
}

type Placing = Pick<OrganisationFacts, 'city' | 'parent'>

/** Where each is and what it is part of, by its slugs. Two queries for all of them. */
async function placesOf(tx: Tx, all: readonly Placing[]) {
  const select = { id: true, slug: true } as const
  const named = (slugs: (string | null)[]) => ({
    where: { slug: { in: slugs.filter((slug) => slug !== null) } },
    select,
  })
  const cities = await tx.city.findMany(named(all.map(({ city }) => city)))
  const parents = await tx.organisation.findMany(named(all.map(({ parent }) => parent)))
  const ids = (rows: readonly { id: string; slug: string }[]) => {
    const known = new Map(rows.map(({ id, slug }) => [slug, id]))
    return (slug: string | null) => {
      const id = slug === null ? null : known.get(slug)
      if (id === undefined) throw new Error(`organisations are judged before: no ${slug}`)
      return id
    }
  }
  const [cityOf, parentOf] = [ids(cities), ids(parents)]
  return ({ city, parent }: Placing) => ({ cityId: cityOf(city), parentId: parentOf(parent) })
}

/** Those that stay keep their sources. */
async function writeAliases(
  tx: Tx,
  all: readonly { id: string; aliases: readonly OrganisationAlias[] }[],
): Promise<void> {
  const wanted = all.flatMap(({ id, aliases }) =>
    aliases.map(({ text, kind }, position) => ({ id, text, kind, position })),
  )
  const list = JSON.stringify(wanted)
  await tx.$executeRaw`
    DELETE FROM organisation_alias AS alias
     WHERE alias."organisationId" = ANY(${all.map(({ id }) => id)}::uuid[])
       AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(${list}::jsonb) AS one(id uuid, text text)
                        WHERE one.id = alias."organisationId" AND one.text = alias.text)`
  await tx.$executeRaw`
    INSERT INTO organisation_alias ("organisationId", text, kind, position, citations)
    SELECT one.id, one.text, one.kind::"AliasKind", one.position, '[]'::jsonb
      FROM jsonb_to_recordset(${list}::jsonb) AS one(id uuid, text text, kind text, position int)
    ON CONFLICT ("organisationId", text) DO UPDATE SET kind = EXCLUDED.kind, position = EXCLUDED.position`
}
