import 'server-only'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { ORGANISATION_KINDS } from '#lib/domain/organisations/constants.ts'
import { enterOrganisation } from '#lib/domain/organisations/editing/mutations.ts'
import { namesakes, saveOrganisationsAlone } from '#lib/domain/organisations/editing/queries.ts'
import { readOrganisation } from '#lib/domain/organisations/editing/utils.ts'
import { enterPerson, findPeople, stillMeant } from '#lib/domain/programme/people/mutations.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Result } from '#lib/platform/errors/expected.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { PARTIES_MAX, SIGNERS_MAX } from '../../constants.ts'

type Call = { forumId: string; actor: string; now: Date }

/** The fields with everybody and every body that they name entered into the record; or what is wrong with them. */
export async function enterNamed(
  tx: Tx,
  call: Call,
  input: Fields,
): Promise<Result<Fields, never> | InvalidFields> {
  const entered = await enterParties(tx, call, input)
  return entered.ok ? done(await enterSigners(tx, call, entered.value)) : entered
}

/**
 * A party of which the form says what kind of body it is, and that is none of the record, is entered as
 * one. A name that the record knows is refused: the body of that name is meant, and can be chosen.
 */
async function enterParties(
  tx: Tx,
  call: Call,
  input: Fields,
): Promise<Result<Fields, never> | InvalidFields> {
  const fields: Record<string, string> = { ...input }
  const faults: FieldFaults = {}
  let isLocked = false
  for (let index = 0; index < PARTIES_MAX; index++) {
    const name = (part: string) => `party${index}.${part}`
    const at = (part: string) => input[name(part)] ?? ''
    delete fields[name('newKind')]
    const [sent, asPrinted] = [at('newKind'), at('asPrinted')]
    if (sent === '' || asPrinted === '' || at('organisation') !== '') continue
    const kind = ORGANISATION_KINDS.find((one) => one === sent)
    const names = LANGS.map((lang) => [`name.${lang}`, at(`label.${lang}`)] as const)
    const read = readOrganisation({
      ...{ kind: kind ?? '', ...Object.fromEntries(names) },
      'name.zh-Hans': at('label.zh-Hans') || asPrinted,
    })
    if (!kind || !read.ok) {
      faults[name('newKind')] = ['unknown_value']
      continue
    }
    if (!isLocked) await saveOrganisationsAlone(tx)
    isLocked = true
    const facts = { ...read.value, isRetired: false }
    if ((await namesakes(tx, facts.name['zh-Hans'])).length > 0) {
      faults[name('organisation')] = ['known_body']
      continue
    }
    const placed = { cityId: null, parentId: null }
    fields[name('organisation')] = await enterOrganisation(tx, call, { facts, placed })
    for (const lang of LANGS) fields[name(`label.${lang}`)] = ''
  }
  return Object.keys(faults).length > 0
    ? { ok: false, reason: 'invalid', fields: faults }
    : done(fields)
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
