import { POINTS_MAX } from '#lib/domain/edits/constants.ts'
import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { fieldsOfLaidOut, readLaidOut } from '#lib/domain/edits/rich/utils.ts'
import {
  fieldsOfCitations,
  fieldsOfText,
  fieldsOfTexts,
  newFaults,
  readCitations,
  readDate,
  readText,
  readTexts,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { OUTCOME_KINDS } from './constants.ts'
import type { OutcomeFacts } from './types.ts'

/** An outcome as fields; its points are lines. */
export function fieldsOfOutcome(facts: OutcomeFacts): Fields {
  return withoutEmpty({
    kind: facts.kind,
    ...fieldsOfText('title', facts.title),
    titleAsPrinted: facts.titleAsPrinted,
    ...fieldsOfText('verb', facts.verb),
    verbAsPrinted: facts.verbAsPrinted,
    ...fieldsOfLaidOut('description', { text: facts.description, rich: facts.descriptionRich }),
    ...fieldsOfTexts('points', facts.points),
    happenedOn: facts.happenedOn ? isoOf(facts.happenedOn) : '',
    dateAsPrinted: facts.dateAsPrinted ?? '',
    session: facts.session ?? '',
    organisation: facts.organisation ?? '',
    alliance: facts.alliance ?? '',
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: OutcomeFacts } | { ok: false; fields: FieldFaults }

/** The outcome that these fields say, or what is wrong with which. */
export function readOutcome(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const kind = OUTCOME_KINDS.find((one) => one === at('kind'))
  if (!kind) fault('kind', 'unknown_value')
  const needed = (name: 'title' | 'verb') => {
    const text = readText(name, fields, fault)
    if (!text && !faults[`${name}.zh-Hans`]) fault(`${name}.zh-Hans`, 'empty')
    return text ?? { 'zh-Hans': '' }
  }
  const printed = (name: string) => {
    if (at(name) === '') fault(name, 'empty')
    return at(name)
  }
  const description = readLaidOut('description', fields, fault)
  const value: OutcomeFacts = {
    kind: kind ?? 'other',
    title: needed('title'),
    titleAsPrinted: printed('titleAsPrinted'),
    verb: needed('verb'),
    verbAsPrinted: printed('verbAsPrinted'),
    description: description.text,
    descriptionRich: description.rich,
    points: readTexts('points', fields, fault, POINTS_MAX),
    happenedOn: readDate('happenedOn', fields, fault),
    dateAsPrinted: at('dateAsPrinted') || null,
    session: at('session') || null,
    organisation: at('organisation') || null,
    alliance: at('alliance') || null,
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of an outcome; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: [
      ...['kind', 'titleAsPrinted', 'verbAsPrinted', 'happenedOn', 'dateAsPrinted'],
      ...['session', 'organisation', 'alliance'],
    ],
    texts: ['title', 'verb', 'description', 'points', 'doubt'],
  })
