import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import {
  fieldsOfCitations,
  fieldsOfText,
  newFaults,
  readCitations,
  readCountry,
  readLines,
  readText,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import type { PersonFacts } from './types.ts'

const ALIASES_MAX = 20

/** A person as fields; aliases are lines of one. */
export function fieldsOfPerson(facts: PersonFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('name', facts.name),
    latinAsPrinted: facts.latinAsPrinted ?? '',
    honorific: facts.honorific ?? '',
    aliases: facts.aliases.join('\n'),
    country: facts.country ?? '',
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: PersonFacts } | { ok: false; fields: FieldFaults }

/** The person that these fields say, or what is wrong with which. */
export function readPerson(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const name = readText('name', fields, fault)
  if (!name && !faults['name.zh-Hans']) fault('name.zh-Hans', 'empty')
  const value: PersonFacts = {
    name: name ?? { 'zh-Hans': '' },
    latinAsPrinted: at('latinAsPrinted') || null,
    honorific: at('honorific') || null,
    aliases: readLines('aliases', fields, fault, ALIASES_MAX),
    country: readCountry('country', fields, fault),
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a person; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['latinAsPrinted', 'honorific', 'aliases', 'country', 'retired'],
    texts: ['name', 'doubt'],
  })
