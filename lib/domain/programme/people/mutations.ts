import 'server-only'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { personField } from '../fields/utils.ts'
import type { NamedPerson } from '../types.ts'

/**
 * The fields of everybody named. Who has no slug, or another name than the person of that slug, is looked for by the exact name, in any script and
 * among aliases; whom the record does not know is entered, unseen by readers until they appear in
 * something that is published. Of several with one name the one who already appears at this forum is
 * meant, else the first entered.
 */
export async function enterPeople(
  tx: Tx,
  call: { forumId: string; actor: string; now: Date; named?: readonly NamedPerson[] },
): Promise<Fields> {
  const { named = [] } = call
  const meant = await stillMeant(
    tx,
    call.forumId,
    named.map(({ person, nameAsPrinted }, index) => ({
      ...{ name: String(index), nameAsPrinted, person: person ?? '' },
    })),
  )
  const isMeant = (index: number) => meant.has(String(index))
  const unknown = named.filter((_, index) => !isMeant(index))
  const names = unknown.map(({ nameAsPrinted }) => nameAsPrinted)
  const known = await findPeople(tx, call.forumId, names)
  const entries: [string, string][] = []
  for (const [index, one] of named.entries()) {
    const { role, position, nameAsPrinted, titles } = one
    const found =
      (isMeant(index) ? one.person : null) ??
      known.get(nameAsPrinted) ??
      (await enterPerson(tx, call, nameAsPrinted))
    known.set(nameAsPrinted, found)
    const value = [position, nameAsPrinted, ...titles].join('\n')
    entries.push([personField({ person: found, role }), value])
  }
  return Object.fromEntries(entries)
}

/**
 * Which of the named still mean the person beside their name: one who is called so, or was printed so at
 * this forum, or whose name stands within what is printed (林远院士). Any other name means somebody else.
 * One query, where a person is named.
 */
export async function stillMeant(
  tx: Tx,
  forumId: string,
  named: readonly { name: string; nameAsPrinted: string; person: string }[],
): Promise<Set<string>> {
  const asked = named.filter(({ person }) => person !== '')
  if (asked.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT asked.name
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked(name text, "nameAsPrinted" text, person text)
      JOIN person ON person.slug = asked.person AND person."retiredAt" IS NULL
     WHERE EXISTS (
             SELECT 1 FROM unnest(ARRAY[person.name ->> 'zh-Hans', person.name ->> 'zh-Hant', person.name ->> 'en', person."latinAsPrinted"]
                                  || coalesce(person.aliases, ARRAY[]::text[])) AS known(name)
              WHERE strpos(asked."nameAsPrinted", known.name) > 0)
        OR EXISTS (SELECT 1 FROM appearance AS known WHERE known."personId" = person.id
                     AND known."forumId" = ${forumId}::uuid AND known."nameAsPrinted" = asked."nameAsPrinted")`
  return new Set(rows.map(({ name }) => name))
}

/** Slugs of those who are called so, by name; whom nobody is called, is not in it. One query, where there is a name. */
export async function findPeople(
  tx: Tx,
  forumId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ name: string; slug: string }[]>`
    SELECT DISTINCT ON (wanted.name) wanted.name, person.slug
      FROM unnest(${names}::text[]) AS wanted(name)
      JOIN person ON wanted.name IN (person.name ->> 'zh-Hans', person.name ->> 'zh-Hant', person.name ->> 'en', person."latinAsPrinted")
                  OR wanted.name = ANY(person.aliases)
     WHERE person."retiredAt" IS NULL
     ORDER BY wanted.name,
              EXISTS (SELECT 1 FROM appearance WHERE appearance."personId" = person.id AND appearance."forumId" = ${forumId}::uuid) DESC,
              person."createdAt", person.slug`
  return new Map(rows.map(({ name, slug }) => [name, slug]))
}

/** Enters somebody under this name; returns their slug. Two queries. */
export async function enterPerson(
  tx: Tx,
  { forumId, actor, now }: { forumId: string; actor: string; now: Date },
  nameAsPrinted: string,
): Promise<string> {
  const isLatin = /^[\p{Script=Latin}\p{P}\s]+$/u.test(nameAsPrinted)
  const slug = newSlug(nameAsPrinted, 'person')
  const { id } = await tx.person.create({
    data: {
      slug,
      name: { 'zh-Hans': nameAsPrinted, ...(isLatin ? { en: nameAsPrinted } : {}) },
      latinAsPrinted: isLatin ? nameAsPrinted : null,
      citations: [],
    },
    select: { id: true },
  })
  const details = { slug, name: nameAsPrinted }
  await tx.audit.create({
    data: { at: now, event: 'person.created', forumId, subjectId: id, actor, details },
  })
  return slug
}
