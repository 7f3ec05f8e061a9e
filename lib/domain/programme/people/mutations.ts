import 'server-only'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { personField } from '../fields/utils.ts'
import type { NamedPerson } from '../types.ts'

/**
 * The fields of everybody named. Who has no slug is looked for by the exact name, in any script and
 * among aliases; whom the record does not know is entered, unseen by readers until they appear in
 * something that is published. Of several with one name the one who already appears at this forum is
 * meant, else the first entered.
 */
export async function enterPeople(
  tx: Tx,
  call: { forumId: string; actor: string; now: Date; named?: readonly NamedPerson[] },
): Promise<Fields> {
  const { named = [] } = call
  const unknown = named.filter(({ person }) => person === null)
  const names = unknown.map(({ nameAsPrinted }) => nameAsPrinted)
  const known = await findPeople(tx, call.forumId, names)
  const entries: [string, string][] = []
  for (const one of named) {
    const { role, position, nameAsPrinted, titles } = one
    const found =
      one.person ?? known.get(nameAsPrinted) ?? (await enterPerson(tx, call, nameAsPrinted))
    known.set(nameAsPrinted, found)
    const value = [position, nameAsPrinted, ...titles].join('\n')
    entries.push([personField({ person: found, role }), value])
  }
  return Object.fromEntries(entries)
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
