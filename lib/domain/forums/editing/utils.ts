import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { fieldsOfRich, readRich } from '#lib/domain/edits/rich/utils.ts'
import {
  type Fault,
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
import { ForumMode, ForumState } from '#prisma/generated/enums.ts'
import { CAPACITY_MAX, RESTRICTED_WORDS } from './constants.ts'
import type { ForumFacts, Gap } from './types.ts'

/** A forum's facts as fields. A day is as much of a date as is known: 2026-11-22, 2026-11, 2026. */
export function fieldsOfForum(facts: ForumFacts): Fields {
  return withoutEmpty({
    state: facts.state,
    secondEyes: facts.secondEyes ? 'yes' : '',
    ...fieldsOfText('name', facts.name),
    nameAsPrinted: facts.nameAsPrinted,
    ...fieldsOfText('shortName', facts.shortName),
    umbrella: facts.umbrella ?? '',
    ...fieldsOfText('theme', facts.theme),
    themeAsPrinted: facts.themeAsPrinted ?? '',
    ...fieldsOfText('description', facts.description),
    ...fieldsOfRich('goodToKnow', facts.goodToKnow),
    startsOn: facts.startsOn ? isoOf(facts.startsOn) : '',
    endsOn: facts.endsOn ? isoOf(facts.endsOn) : '',
    dateAsPrinted: facts.dateAsPrinted ?? '',
    ...fieldsOfText('venue', facts.venue),
    venueAsPrinted: facts.venueAsPrinted ?? '',
    mode: facts.mode ?? '',
    capacity: facts.capacity === null ? '' : String(facts.capacity),
    ...fieldsOfCitations(facts.citations),
  })
}

type Read = { ok: true; value: ForumFacts } | { ok: false; fields: FieldFaults }

/** The facts that these fields say, or what is wrong with which. A conference that readers see has its days. */
export function readForum(fields: Fields, { isConference }: { isConference: boolean }): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const needed = (name: string) =>
    readText(name, fields, fault) ??
    (faults[`${name}.zh-Hans`] ? NOTHING : (fault(`${name}.zh-Hans`, 'empty'), NOTHING))
  const state = Object.values(ForumState).find((one) => one === at('state'))
  if (!state) fault('state', 'unknown_value')
  const mode = Object.values(ForumMode).find((one) => one === at('mode'))
  if (at('mode') !== '' && !mode) fault('mode', 'unknown_value')
  if (at('nameAsPrinted') === '') fault('nameAsPrinted', 'empty')
  const startsOn = readDate('startsOn', fields, fault)
  const endsOn = readDate('endsOn', fields, fault)
  // What is wrong is not missing as well.
  const isMissing = (name: 'startsOn' | 'endsOn') => at(name) === '' && !faults[name]
  if (endsOn && isMissing('startsOn')) fault('startsOn', 'empty')
  if (startsOn && endsOn && endsOn.on < startsOn.on) fault('endsOn', 'too_small')
  if (isConference && state !== 'draft') {
    if (isMissing('startsOn')) fault('startsOn', 'needed_by_readers')
    if (isMissing('endsOn')) fault('endsOn', 'needed_by_readers')
  }
  const value: ForumFacts = {
    state: state ?? 'draft',
    secondEyes: at('secondEyes') === 'yes',
    name: needed('name'),
    nameAsPrinted: at('nameAsPrinted'),
    shortName: readText('shortName', fields, fault),
    umbrella: at('umbrella') || null,
    theme: readText('theme', fields, fault),
    themeAsPrinted: at('themeAsPrinted') || null,
    description: needed('description'),
    goodToKnow: readRich('goodToKnow', fields, fault),
    startsOn,
    endsOn,
    dateAsPrinted: at('dateAsPrinted') || null,
    venue: readText('venue', fields, fault),
    venueAsPrinted: at('venueAsPrinted') || null,
    mode: mode ?? null,
    capacity: readCount('capacity', fields, fault),
    citations: readCitations(fields, fault),
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

const NOTHING = { 'zh-Hans': '' }

function readCount(name: string, fields: Fields, fault: Fault): number | null {
  const sent = fields[name] ?? ''
  if (sent === '') return null
  if (!/^\d{1,9}$/.test(sent)) return fault(name, 'not_number')
  return Number(sent) > CAPACITY_MAX ? fault(name, 'too_large') : Number(sent)
}

/** Restricted words in a forum's Chinese names. */
export function restrictedWordsIn({ name, shortName }: Pick<ForumFacts, 'name' | 'shortName'>) {
  const names = [name['zh-Hans'], shortName?.['zh-Hans'] ?? ''].join(' ')
  return RESTRICTED_WORDS.filter((word) => names.includes(word))
}

/** What readers would look for and not find. */
export function gapsOf(facts: ForumFacts, rooms: number): Gap[] {
  const found: [Gap, boolean][] = [
    ['no_days', facts.startsOn === null],
    ['no_venue', facts.venue === null && facts.mode !== 'online'],
    ['no_rooms', rooms === 0],
    ['no_english_name', facts.name.en === undefined],
    ['no_english_text', facts.description.en === undefined],
    ['no_source', facts.citations.length === 0],
  ]
  return found.flatMap(([gap, isThere]) => (isThere ? [gap] : []))
}

const SINGLE = [
  ...(['state', 'nameAsPrinted', 'themeAsPrinted', 'startsOn', 'endsOn', 'dateAsPrinted'] as const),
  ...(['venueAsPrinted', 'mode', 'capacity', 'secondEyes', 'umbrella'] as const),
]
const TEXTS = ['name', 'shortName', 'theme', 'description', 'goodToKnow', 'venue']

/** A form as the fields of a forum; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, { singles: SINGLE, texts: TEXTS })

/** A room as its form sends it: empty languages are none. */
export function roomOf(input: {
  name: { 'zh-Hans': string; 'zh-Hant'?: string; en?: string }
  capacity?: number | ''
  position?: number | ''
}) {
  const { 'zh-Hans': hans, 'zh-Hant': hant, en } = input.name
  const name = { 'zh-Hans': hans, ...(hant ? { 'zh-Hant': hant } : {}), ...(en ? { en } : {}) }
  const numberOr = <T>(sent: number | '' | undefined, otherwise: T) =>
    typeof sent === 'number' ? sent : otherwise
  return { name, capacity: numberOr(input.capacity, null), position: numberOr(input.position, 0) }
}
