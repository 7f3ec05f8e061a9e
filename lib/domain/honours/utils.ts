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
import { HONOUR_STATES } from './constants.ts'
import type { HonourFacts } from './types.ts'

/** A title that somebody holds as fields. */
export function fieldsOfHonour(facts: HonourFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('title', facts.title),
    titleAsPrinted: facts.titleAsPrinted,
    state: facts.state,
    city: facts.city ?? '',
    organisation: facts.organisation ?? '',
    ...fieldsOfText('holder', facts.holder),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: HonourFacts } | { ok: false; fields: FieldFaults }

/** The title that these fields say, or what is wrong with which. */
export function readHonour(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const title = readText('title', fields, fault)
  if (!title && !faults['title.zh-Hans']) fault('title.zh-Hans', 'empty')
  if (at('titleAsPrinted') === '') fault('titleAsPrinted', 'empty')
  const state = HONOUR_STATES.find((one) => one === at('state'))
  if (!state) fault('state', 'unknown_value')
  const holder = readText('holder', fields, fault)
  const isPlaced = at('city') !== '' || holder !== null
  if (at('organisation') !== '' && isPlaced) fault('organisation', 'one_holder')
  if (at('organisation') === '' && !isPlaced && !faults['holder.zh-Hans']) {
    fault('city', 'no_holder')
  }
  const value: HonourFacts = {
    title: title ?? { 'zh-Hans': '' },
    titleAsPrinted: at('titleAsPrinted'),
    state: state ?? 'candidate',
    city: at('city') || null,
    organisation: at('organisation') || null,
    holder,
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a title; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['titleAsPrinted', 'state', 'city', 'organisation'],
    texts: ['title', 'holder', 'doubt'],
  })
