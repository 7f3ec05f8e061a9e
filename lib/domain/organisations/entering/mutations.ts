import 'server-only'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Result } from '#lib/platform/errors/expected.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { ORGANISATION_KINDS } from '../constants.ts'
import { enterOrganisation } from '../editing/mutations.ts'
import { namesakes, saveOrganisationsAlone } from '../editing/queries.ts'
import { readOrganisation } from '../editing/utils.ts'

type Call = { forumId: string; actor: string; now: Date }

/**
 * A body that a numbered row names (`party0.asPrinted`), of which it says what kind it is (`newKind`), and
 * that is none of the record, is entered as one. A name that the record knows is refused: the body of that
 * name is meant, and can be chosen.
 */
export async function enterBodies(
  tx: Tx,
  call: Call,
  input: Fields,
  { group, max }: { group: string; max: number },
): Promise<Result<Fields, never> | InvalidFields> {
  const fields: Record<string, string> = { ...input }
  const faults: FieldFaults = {}
  let isLocked = false
  for (let index = 0; index < max; index++) {
    const name = (part: string) => `${group}${index}.${part}`
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
