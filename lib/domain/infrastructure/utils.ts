import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import {
  fieldsOfCitations,
  fieldsOfText,
  newFaults,
  readCitations,
  readText,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { INFRASTRUCTURE_STATES } from './constants.ts'
import type { InfrastructureFacts } from './types.ts'

/** A work as fields. */
export function fieldsOfInfrastructure(facts: InfrastructureFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('name', facts.name),
    nameAsPrinted: facts.nameAsPrinted,
    state: facts.state,
    stateAsPrinted: facts.stateAsPrinted ?? '',
    city: facts.city ?? '',
    ...fieldsOfText('description', facts.description),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: InfrastructureFacts } | { ok: false; fields: FieldFaults }

/** The work that these fields say, or what is wrong with which. */
export function readInfrastructure(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const name = readText('name', fields, fault)
  if (!name && !faults['name.zh-Hans']) fault('name.zh-Hans', 'empty')
  if (at('nameAsPrinted') === '') fault('nameAsPrinted', 'empty')
  const state = INFRASTRUCTURE_STATES.find((one) => one === at('state'))
  if (!state) fault('state', 'unknown_value')
  const value: InfrastructureFacts = {
    name: name ?? { 'zh-Hans': '' },
    nameAsPrinted: at('nameAsPrinted'),
    state: state ?? 'planned',
    stateAsPrinted: at('stateAsPrinted') || null,
    city: at('city') || null,
    description: readText('description', fields, fault),
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a work; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['nameAsPrinted', 'state', 'stateAsPrinted', 'city'],
    texts: ['name', 'description', 'doubt'],
  })
