import 'server-only'
import type { Fields } from '#lib/domain/edits/types.ts'
import { enterPerson, findPeople } from '#lib/domain/programme/people/mutations.ts'
import type { Tx } from '#lib/platform/db.ts'
import { SIGNERS_MAX } from '../../constants.ts'

/**
 * The fields with a person for every name that signs or looks on. A name that is not what its person is
 * called means somebody else: they are looked for by the name, and entered where the record knows nobody.
 */
export async function enterSigners(
  tx: Tx,
  call: { forumId: string; actor: string; now: Date },
  input: Fields,
): Promise<Fields> {
  const named = Array.from({ length: SIGNERS_MAX }, (_, index) => `signer${index}`).flatMap(
    (name) => {
      const [nameAsPrinted, person] = [input[`${name}.name`] ?? '', input[`${name}.person`] ?? '']
      return nameAsPrinted === '' ? [] : [{ name, nameAsPrinted, person }]
    },
  )
  const kept = await calledSo(tx, call.forumId, named)
  const unknown = named.filter(({ name }) => !kept.has(name))
  const names = [...new Set(unknown.map(({ nameAsPrinted }) => nameAsPrinted))]
  const slugs = await findPeople(tx, call.forumId, names)
  for (const name of names) {
    if (!slugs.has(name)) slugs.set(name, await enterPerson(tx, call, name))
  }
  const people = unknown.map(
    ({ name, nameAsPrinted }) => [`${name}.person`, slugs.get(nameAsPrinted) ?? ''] as const,
  )
  return { ...input, ...Object.fromEntries(people) }
}

type Named = { name: string; nameAsPrinted: string; person: string }

/** Those whose person is called so, or was printed so at this forum. One query, where somebody is named. */
async function calledSo(tx: Tx, forumId: string, named: readonly Named[]): Promise<Set<string>> {
  const asked = named.filter(({ person }) => person !== '')
  if (asked.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT asked.name
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked(name text, "nameAsPrinted" text, person text)
      JOIN person ON person.slug = asked.person AND person."retiredAt" IS NULL
     WHERE asked."nameAsPrinted" IN (person.name ->> 'zh-Hans', person.name ->> 'zh-Hant', person.name ->> 'en', person."latinAsPrinted")
        OR asked."nameAsPrinted" = ANY(person.aliases)
        OR EXISTS (SELECT 1 FROM appearance AS known WHERE known."personId" = person.id
                     AND known."forumId" = ${forumId}::uuid AND known."nameAsPrinted" = asked."nameAsPrinted")`
  return new Set(rows.map(({ name }) => name))
}
