import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import {
  fieldsOfCitations,
  fieldsOfText,
  newFaults,
  readCitations,
  readDate,
  readText,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { COURSE_KINDS, MILESTONE_KINDS } from './constants.ts'
import type { CoursePart, MilestoneFacts, MilestoneKind } from './types.ts'

export const COURSE_PARTS = Object.keys(COURSE_KINDS) as readonly CoursePart[]

/** In which of their lists readers meet one of this kind. */
export const coursePartOf = (kind: MilestoneKind): CoursePart =>
  kind === 'plan' || kind === 'background' ? kind : 'course'

/** Something on the way as fields. A day is as much of a date as is known: 2026-11-22, 2026-11, 2026. */
export function fieldsOfMilestone(facts: MilestoneFacts): Fields {
  return withoutEmpty({
    kind: facts.kind,
    ...fieldsOfText('title', facts.title),
    titleAsPrinted: facts.titleAsPrinted ?? '',
    ...fieldsOfText('description', facts.description),
    startsOn: facts.startsOn ? isoOf(facts.startsOn) : '',
    endsOn: facts.endsOn ? isoOf(facts.endsOn) : '',
    dateAsPrinted: facts.dateAsPrinted ?? '',
    city: facts.city ?? '',
    ...fieldsOfText('venue', facts.venue),
    ...fieldsOfText('theme', facts.theme),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: MilestoneFacts } | { ok: false; fields: FieldFaults }

/** What these fields say of something on the way, or what is wrong with which. */
export function readMilestone(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const kind = MILESTONE_KINDS.find((one) => one === at('kind'))
  if (!kind) fault('kind', 'unknown_value')
  const title = readText('title', fields, fault)
  if (!title && !faults['title.zh-Hans']) fault('title.zh-Hans', 'empty')
  const startsOn = readDate('startsOn', fields, fault)
  const endsOn = readDate('endsOn', fields, fault)
  // What is wrong is not missing as well.
  if (endsOn && at('startsOn') === '') fault('startsOn', 'empty')
  if (startsOn && endsOn) {
    // The table keeps one precision for both.
    if (startsOn.precision !== endsOn.precision) fault('endsOn', 'other_precision')
    else if (endsOn.on < startsOn.on) fault('endsOn', 'too_small')
  }
  const value: MilestoneFacts = {
    kind: kind ?? 'milestone',
    title: title ?? { 'zh-Hans': '' },
    titleAsPrinted: at('titleAsPrinted') || null,
    description: readText('description', fields, fault),
    startsOn,
    endsOn,
    dateAsPrinted: at('dateAsPrinted') || null,
    city: at('city') || null,
    venue: readText('venue', fields, fault),
    theme: readText('theme', fields, fault),
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a milestone; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['kind', 'titleAsPrinted', 'startsOn', 'endsOn', 'dateAsPrinted', 'city'],
    texts: ['title', 'description', 'venue', 'theme', 'doubt'],
  })
