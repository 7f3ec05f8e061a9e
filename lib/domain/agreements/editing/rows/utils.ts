import { fieldsOfAll, numbered } from '#lib/domain/edits/rows/utils.ts'
import { type Fault, fieldsOfText, readDate, readText } from '#lib/domain/edits/texts/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import {
  DOCUMENTS_MAX,
  FOLLOW_UP_STATES,
  FOLLOW_UPS_MAX,
  MILESTONES_MAX,
  PARTIES_MAX,
  RELATION_KINDS,
  RELATIONS_MAX,
  SIGNER_ROLES,
  SIGNERS_MAX,
  TITLES_MAX,
} from '../constants.ts'
import type {
  DocumentFacts,
  FollowUpFacts,
  MilestoneFacts,
  PartyFacts,
  RelationFacts,
  SignerFacts,
} from '../types.ts'

export const fieldsOfParties = (parties: readonly PartyFacts[]): Fields =>
  fieldsOfAll('party', parties, ({ asPrinted, organisation, label, isOpen }, name) => {
    const isSelfNamed = organisation === null && label?.['zh-Hans'] === asPrinted
    const own = isSelfNamed ? { ...label, 'zh-Hans': '' } : label
    return {
      [`${name}.asPrinted`]: asPrinted,
      [`${name}.organisation`]: organisation ?? '',
      ...fieldsOfText(`${name}.label`, own),
      [`${name}.open`]: isOpen ? 'yes' : '',
    }
  })

/** In the order of their numbers; a gap closes. */
export function readParties(fields: Fields, fault: Fault): PartyFacts[] {
  return numbered(fields, 'party', PARTIES_MAX).flatMap(({ name, at }) => {
    const asPrinted = at('asPrinted')
    const organisation = at('organisation') || null
    // Who is no organisation of the record is called as printed, until somebody says otherwise.
    const chinese = at('label.zh-Hans') || (organisation === null ? asPrinted : '')
    const own = { ...fields, [name('label.zh-Hans')]: chinese }
    const label = readText(name('label'), own, fault)
    if (asPrinted === '') {
      if (organisation !== null || label !== null) fault(name('asPrinted'), 'empty')
      return []
    }
    return [{ asPrinted, organisation, label, isOpen: at('open') === 'yes' }]
  })
}

export const fieldsOfSigners = (signers: readonly SignerFacts[]): Fields =>
  fieldsOfAll('signer', signers, ({ role, person, nameAsPrinted, party, titles }, name) => ({
    [`${name}.role`]: role,
    [`${name}.person`]: person,
    [`${name}.name`]: nameAsPrinted,
    [`${name}.party`]: party === null ? '' : String(party + 1),
    [`${name}.titles`]: titles.join('\n'),
  }))

/** `party` is the number of the party as one counts: 1 for the first. */
export function readSigners(fields: Fields, fault: Fault, parties: number): SignerFacts[] {
  const found = numbered(fields, 'signer', SIGNERS_MAX).flatMap(({ name, at }) => {
    const [nameAsPrinted, person] = [at('name'), at('person')]
    if (nameAsPrinted === '') {
      if (person !== '' && at('titles') !== '') fault(name('name'), 'empty')
      return []
    }
    const role = SIGNER_ROLES.find((one) => one === at('role'))
    if (!role) fault(name('role'), 'unknown_value')
    const party = at('party') === '' ? null : Number(at('party')) - 1
    const isThere = party === null || (Number.isInteger(party) && party >= 0 && party < parties)
    if (!isThere) fault(name('party'), 'no_party')
    const titles = at('titles')
      .split('\n')
      .map((title) => title.trim())
      .filter(Boolean)
    if (titles.length > TITLES_MAX) fault(name('titles'), 'too_many')
    return [{ role: role ?? 'signatory', person, nameAsPrinted, party, titles, name: name('name') }]
  })
  const known = new Set<string>()
  for (const { person, role, name } of found) {
    const key = `${person}~${role}`
    if (person !== '' && known.has(key)) fault(name, 'twice')
    known.add(key)
  }
  return found.map(({ name: _, ...signer }) => signer)
}

export const fieldsOfDocuments = (documents: readonly DocumentFacts[]): Fields =>
  fieldsOfAll('document', documents, ({ title, address }, name) => ({
    ...fieldsOfText(`${name}.title`, title),
    [`${name}.address`]: address,
  }))

export function readDocuments(fields: Fields, fault: Fault): DocumentFacts[] {
  return numbered(fields, 'document', DOCUMENTS_MAX).flatMap(({ name, at }) => {
    const title = readText(name('title'), fields, fault)
    const address = at('address')
    if (title === null && address === '') return []
    if (title === null) fault(name('title.zh-Hans'), 'empty')
    if (!isWebAddress(address)) fault(name('address'), address === '' ? 'empty' : 'not_address')
    return [{ title: title ?? { 'zh-Hans': '' }, address }]
  })
}

function isWebAddress(address: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}

export const fieldsOfRelations = (relations: readonly RelationFacts[]): Fields =>
  fieldsOfAll('relation', relations, ({ kind, to }, name) => ({
    [`${name}.kind`]: kind,
    [`${name}.to`]: to,
  }))

export function readRelations(fields: Fields, fault: Fault): RelationFacts[] {
  const found = numbered(fields, 'relation', RELATIONS_MAX).flatMap(({ name, at }) => {
    if (at('to') === '') return []
    const kind = RELATION_KINDS.find((one) => one === at('kind'))
    if (!kind) fault(name('kind'), 'unknown_value')
    return [{ kind: kind ?? ('implements' as const), to: at('to'), name: name('to') }]
  })
  const known = new Set<string>()
  for (const { kind, to, name } of found) {
    if (known.has(`${kind}~${to}`)) fault(name, 'twice')
    known.add(`${kind}~${to}`)
  }
  return found.map(({ kind, to }) => ({ kind, to }))
}

export const fieldsOfFollowUps = (steps: readonly FollowUpFacts[]): Fields =>
  fieldsOfAll('step', steps, ({ title, state, on, dateAsPrinted }, name) => ({
    ...fieldsOfText(`${name}.title`, title),
    [`${name}.state`]: state,
    [`${name}.on`]: on ? isoOf(on) : '',
    [`${name}.dateAsPrinted`]: dateAsPrinted ?? '',
  }))

/** How it went on, as readers are told it. A row without a title is none. */
export function readFollowUps(fields: Fields, fault: Fault): FollowUpFacts[] {
  return numbered(fields, 'step', FOLLOW_UPS_MAX).flatMap(({ name, at }) => {
    const title = readText(name('title'), fields, fault)
    const on = readDate(name('on'), fields, fault)
    const dateAsPrinted = at('dateAsPrinted') || null
    if (title === null) {
      if (on !== null || dateAsPrinted !== null) fault(name('title.zh-Hans'), 'empty')
      return []
    }
    const state = FOLLOW_UP_STATES.find((one) => one === at('state'))
    if (!state) fault(name('state'), 'unknown_value')
    return [{ title, state: state ?? 'open', on, dateAsPrinted }]
  })
}

export const fieldsOfMilestones = (milestones: readonly MilestoneFacts[]): Fields =>
  fieldsOfAll('milestone', milestones, ({ title, owner, dueOn, doneOn, evidence }, name) => ({
    ...fieldsOfText(`${name}.title`, title),
    [`${name}.owner`]: owner ?? '',
    [`${name}.dueOn`]: dueOn ?? '',
    [`${name}.doneOn`]: doneOn ?? '',
    [`${name}.evidence`]: evidence ?? '',
  }))

/** What shows that something is done needs the day on which it was. */
export function readMilestones(fields: Fields, fault: Fault): MilestoneFacts[] {
  return numbered(fields, 'milestone', MILESTONES_MAX).flatMap(({ name, at }) => {
    const title = readText(name('title'), fields, fault)
    const rest = ['owner', 'dueOn', 'doneOn', 'evidence'].map(at)
    if (title === null) {
      if (rest.some((one) => one !== '')) fault(name('title.zh-Hans'), 'empty')
      return []
    }
    const day = (part: string) => {
      const date = readDate(name(part), fields, fault)
      if (date && date.precision !== 'day') fault(name(part), 'whole_day')
      return date?.on ?? null
    }
    const [dueOn, doneOn] = [day('dueOn'), day('doneOn')]
    const evidence = at('evidence') || null
    if (evidence !== null && doneOn === null) fault(name('doneOn'), 'empty')
    return [{ title, owner: at('owner') || null, dueOn, doneOn, evidence }]
  })
}
