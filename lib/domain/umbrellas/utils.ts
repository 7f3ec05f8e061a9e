import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import {
  fieldsOfCitations,
  fieldsOfText,
  newFaults,
  readCitations,
  readLines,
  readText,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { ALIASES_MAX } from './constants.ts'
import type { UmbrellaFacts } from './types.ts'

/** A larger event as fields. */
export function fieldsOfUmbrella(facts: UmbrellaFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('name', facts.name),
    aliases: facts.aliases.join('\n'),
    parent: facts.parent ?? '',
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: UmbrellaFacts } | { ok: false; fields: FieldFaults }

/** The larger event that these fields say, or what is wrong with which. */
export function readUmbrella(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const name = readText('name', fields, fault)
  if (!name && !faults['name.zh-Hans']) fault('name.zh-Hans', 'empty')
  const value: UmbrellaFacts = {
    name: name ?? { 'zh-Hans': '' },
    aliases: readLines('aliases', fields, fault, ALIASES_MAX),
    parent: fields.parent || null,
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: fields.retired === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

type Placed = { id: string; parentId: string | null; isRetired: boolean; forums: number }

/** How many forums readers meet under each, over however many steps, given those right below; what was taken out hides what is above it. */
export function forumsUnder(rows: readonly Placed[]): Map<string, number> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = new Map<string, number>()
  for (const row of rows) {
    let one: Placed | undefined = row
    while (one && !one.isRetired) {
      found.set(one.id, (found.get(one.id) ?? 0) + row.forums)
      one = byId.get(one.parentId ?? '')
    }
  }
  return found
}

/** A form as the fields of a larger event; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, { singles: ['aliases', 'parent'], texts: ['name', 'doubt'] })
