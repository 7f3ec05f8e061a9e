import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { fieldsOfAll, numbered } from '#lib/domain/edits/rows/utils.ts'
import {
  type Fault,
  fieldsOfCitations,
  fieldsOfText,
  fieldsOfTextLines,
  newFaults,
  readCitations,
  readText,
  readTextLines,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { MEMBERS_MAX, POINTS_MAX, SERVICE_STATES, SERVICES_MAX } from './constants.ts'
import type { AllianceFacts, MemberFacts, ServiceFacts } from './types.ts'

export const fieldsOfServices = (services: readonly ServiceFacts[]): Fields =>
  fieldsOfAll('service', services, ({ name: called, asPrinted, state, citations }, name) => ({
    [`${name}.asPrinted`]: asPrinted,
    ...fieldsOfText(`${name}.name`, called),
    [`${name}.state`]: state,
    ...fieldsOfCitations(citations, `${name}.`),
  }))

export const fieldsOfMembers = (members: readonly MemberFacts[]): Fields =>
  fieldsOfAll(
    'member',
    members,
    ({ asPrinted, organisation, person, office, citations }, name) => ({
      [`${name}.asPrinted`]: asPrinted,
      [`${name}.organisation`]: organisation ?? '',
      [`${name}.person`]: person ?? '',
      ...fieldsOfText(`${name}.office`, office),
      ...fieldsOfCitations(citations, `${name}.`),
    }),
  )

/** An alliance as fields; its points are lines, the same number of them in each language. */
export function fieldsOfAlliance(facts: AllianceFacts): Fields {
  return withoutEmpty({
    organisation: facts.organisation,
    founder: facts.founder ?? '',
    ...fieldsOfText('purpose', facts.purpose),
    ...fieldsOfText('description', facts.description),
    ...fieldsOfTextLines('points', facts.points),
    ...fieldsOfText('joiningProcedure', facts.joiningProcedure),
    memberCountAsPrinted: facts.memberCountAsPrinted ?? '',
    ...fieldsOfServices(facts.services),
    ...fieldsOfMembers(facts.members),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: AllianceFacts } | { ok: false; fields: FieldFaults }

/** The alliance that these fields say, or what is wrong with which. */
export function readAlliance(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  if (at('organisation') === '') fault('organisation', 'empty')
  const description = readText('description', fields, fault)
  if (!description && !faults['description.zh-Hans']) fault('description.zh-Hans', 'empty')
  const value: AllianceFacts = {
    organisation: at('organisation'),
    founder: at('founder') || null,
    purpose: readText('purpose', fields, fault),
    description: description ?? { 'zh-Hans': '' },
    points: readTextLines('points', fields, fault, POINTS_MAX),
    joiningProcedure: readText('joiningProcedure', fields, fault),
    memberCountAsPrinted: at('memberCountAsPrinted') || null,
    services: readServices(fields, fault),
    members: readMembers(fields, fault),
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** In the order of their numbers; a gap closes. What has no name of its own is called as printed. */
function readServices(fields: Fields, fault: Fault): ServiceFacts[] {
  return numbered(fields, 'service', SERVICES_MAX).flatMap(({ name, at }) => {
    const asPrinted = at('asPrinted')
    const own = { ...fields, [name('name.zh-Hans')]: at('name.zh-Hans') || asPrinted }
    const called = readText(name('name'), own, fault)
    if (asPrinted === '') {
      if (called) fault(name('asPrinted'), 'empty')
      return []
    }
    const state = SERVICE_STATES.find((one) => one === at('state'))
    if (!state) fault(name('state'), 'unknown_value')
    const citations = readCitations(fields, fault, name(''))
    const said = { name: called ?? { 'zh-Hans': asPrinted }, asPrinted, citations }
    return [{ ...said, state: state ?? 'planned' }]
  })
}

/** The same: each row names a body or a person, nobody twice in one office. */
function readMembers(fields: Fields, fault: Fault): MemberFacts[] {
  const known = new Set<string>()
  return numbered(fields, 'member', MEMBERS_MAX).flatMap(({ name, at }) => {
    const [asPrinted, organisation, person] = [at('asPrinted'), at('organisation'), at('person')]
    const office = readText(name('office'), fields, fault)
    if (asPrinted === '') {
      if (organisation || person || office) fault(name('asPrinted'), 'empty')
      return []
    }
    if (organisation === '' && person === '') fault(name('organisation'), 'nobody')
    if (organisation !== '' && person !== '') fault(name('person'), 'one_of_two')
    const key = [organisation, person, office?.['zh-Hans']].join('~')
    if (organisation + person !== '' && known.has(key)) fault(name('asPrinted'), 'twice')
    known.add(key)
    const citations = readCitations(fields, fault, name(''))
    const who = { organisation: organisation || null, person: person || null }
    return [{ asPrinted, ...who, office, citations }]
  })
}

const NUMBERED = /^(?:service|member)\d+$/

/** A form as the fields of an alliance; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['organisation', 'founder', 'memberCountAsPrinted', 'retired'],
    texts: [
      ...['purpose', 'description', 'points', 'joiningProcedure', 'doubt'],
      ...Object.keys(input).filter((name) => NUMBERED.test(name)),
    ],
  })
