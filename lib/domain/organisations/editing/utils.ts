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
import { OrganisationKind } from '#prisma/generated/enums.ts'
import { ALIAS_KINDS, ALIASES_MAX } from './constants.ts'
import type { OrganisationFacts } from './types.ts'

/** An organisation as fields; aliases of one kind are lines of one field. */
export function fieldsOfOrganisation(facts: OrganisationFacts): Fields {
  const aliases = ALIAS_KINDS.map((kind) => {
    const own = facts.aliases.filter((alias) => alias.kind === kind)
    return [`alias.${kind}`, own.map(({ text }) => text).join('\n')] as const
  })
  return withoutEmpty({
    ...fieldsOfText('name', facts.name),
    latinAsPrinted: facts.latinAsPrinted ?? '',
    kind: facts.kind,
    country: facts.country ?? '',
    city: facts.city ?? '',
    parent: facts.parent ?? '',
    joint: facts.isJoint ? 'yes' : '',
    ...fieldsOfText('description', facts.description),
    ...Object.fromEntries(aliases),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: OrganisationFacts } | { ok: false; fields: FieldFaults }

/** The organisation that these fields say, or what is wrong with which. */
export function readOrganisation(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const name = readText('name', fields, fault)
  if (!name && !faults['name.zh-Hans']) fault('name.zh-Hans', 'empty')
  const kind = Object.values(OrganisationKind).find((one) => one === at('kind'))
  if (!kind) fault('kind', 'unknown_value')
  const aliases = ALIAS_KINDS.flatMap((of) =>
    readLines(`alias.${of}`, fields, fault, ALIASES_MAX).map((text) => ({ text, kind: of })),
  )
  const texts = new Set<string>()
  for (const { text, kind: of } of aliases) {
    if (texts.has(text)) fault(`alias.${of}`, 'twice')
    texts.add(text)
  }
  const value: OrganisationFacts = {
    name: name ?? { 'zh-Hans': '' },
    latinAsPrinted: at('latinAsPrinted') || null,
    kind: kind ?? 'other',
    country: readCountry('country', fields, fault),
    city: at('city') || null,
    parent: at('parent') || null,
    isJoint: at('joint') === 'yes',
    description: readText('description', fields, fault),
    aliases,
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of an organisation; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['latinAsPrinted', 'kind', 'country', 'city', 'parent', 'joint', 'retired'],
    texts: ['name', 'description', 'alias', 'doubt'],
  })
