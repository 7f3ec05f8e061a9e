import 'server-only'
import type { Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { enterBodies } from '#lib/domain/organisations/entering/mutations.ts'
import { enterPerson, findPeople, stillMeant } from '#lib/domain/programme/people/mutations.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Result } from '#lib/platform/errors/expected.ts'
import { PARTIES_MAX, SIGNERS_MAX } from '../../constants.ts'

type Call = { forumId: string; actor: string; now: Date }

/** The fields with everybody and every body that they name entered into the record; or what is wrong with them. */
export async function enterNamed(
  tx: Tx,
  call: Call,
  input: Fields,
): Promise<Result<Fields, never> | InvalidFields> {
  const entered = await enterBodies(tx, call, input, { group: 'party', max: PARTIES_MAX })
  return entered.ok ? done(await enterSigners(tx, call, entered.value)) : entered
}

/**
 * The fields with a person for every name that signs or looks on. A name that is not what its person is
 * called means somebody else: they are looked for by the name, and entered where the record knows nobody.
 */
async function enterSigners(tx: Tx, call: Call, input: Fields): Promise<Fields> {
  const named = Array.from({ length: SIGNERS_MAX }, (_, index) => `signer${index}`).flatMap(
    (name) => {
      const [nameAsPrinted, person] = [input[`${name}.name`] ?? '', input[`${name}.person`] ?? '']
      return nameAsPrinted === '' ? [] : [{ name, nameAsPrinted, person }]
    },
  )
  const kept = await stillMeant(tx, call.forumId, named)
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
