import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import {
  fieldsOfCitations,
  fieldsOfText,
  newFaults,
  readCitations,
  readCountry,
  readText,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { countryCodes } from '#lib/platform/i18n/country-name.ts'
import { STANDINGS } from './constants.ts'
import type { CityFacts } from './types.ts'

/** A city as fields. */
export function fieldsOfCity(facts: CityFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('name', facts.name),
    country: facts.country,
    standing: facts.isCity ? 'city' : 'area',
    parent: facts.parent ?? '',
    ...fieldsOfText('description', facts.description),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: CityFacts } | { ok: false; fields: FieldFaults }

/** The city that these fields say, or what is wrong with which. */
export function readCity(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const name = readText('name', fields, fault)
  if (!name && !faults['name.zh-Hans']) fault('name.zh-Hans', 'empty')
  const country = readCountry('country', fields, fault)
  if (at('country') === '') fault('country', 'empty')
  if (country && !countryCodes().includes(country)) fault('country', 'not_country')
  const standing = STANDINGS.find((one) => one === at('standing'))
  if (!standing) fault('standing', 'unknown_value')
  const value: CityFacts = {
    name: name ?? { 'zh-Hans': '' },
    country: country ?? '',
    isCity: standing === 'city',
    parent: at('parent') || null,
    description: readText('description', fields, fault),
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a city; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['country', 'standing', 'parent', 'retired'],
    texts: ['name', 'description', 'doubt'],
  })
