import { POINTS_MAX } from '#lib/domain/edits/constants.ts'
import { fieldsOfLaidOut, readLaidOut } from '#lib/domain/edits/rich/utils.ts'
import {
  type Fault,
  fieldsOfCitations,
  fieldsOfText,
  fieldsOfTexts,
  readCitations,
  readText,
  readTexts,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { SessionKind, SessionStatus } from '#prisma/generated/enums.ts'
import { CAPACITY_MAX, PEOPLE_MAX, POSITION_MAX, SLOTS_MAX, SPEAKING_ROLES } from '../constants.ts'
import type { PlannedPerson, PlannedSession } from '../types.ts'
import { fieldsOfSlot, readSlot } from './slots/utils.ts'

/**
 * A part of a programme as fields, each a string under its name: what a form sends, what two editors
 * are compared by, what a diff and an undo are made of. People stand under their own name and role, so
 * that two editors who each add somebody do not meet.
 */
export function fieldsOf(session: PlannedSession): Fields {
  const { kind, status, parent, position, capacity, titleAsPrinted, themeAsPrinted } = session
  return withoutEmpty({
    kind,
    status,
    parent: parent ?? '',
    position: String(position),
    capacity: capacity === null ? '' : String(capacity),
    ...fieldsOfText('title', session.title),
    titleAsPrinted: titleAsPrinted ?? '',
    ...fieldsOfText('theme', session.theme),
    themeAsPrinted: themeAsPrinted ?? '',
    ...fieldsOfLaidOut('description', { text: session.description, rich: session.descriptionRich }),
    ...fieldsOfTexts('points', session.points),
    ...fieldsOfText('doubt', session.doubt),
    ...Object.assign({}, ...session.slots.map(fieldsOfSlot)),
    ...Object.assign({}, ...session.people.map(fieldsOfPerson)),
    ...fieldsOfCitations(session.citations),
    retired: session.isRetired ? 'yes' : '',
  })
}

/** The group that a field belongs to, as `programme.fields` words it: `slot0.day` is `slot`. */
export const groupOf = (name: string): string =>
  name.replace(/[0-9]*\..*$/, '').replace(/AsPrinted$/, '')

const SEPARATOR = '~'
export const personField = ({ person, role }: Pick<PlannedPerson, 'person' | 'role'>): string =>
  `person.${person}${SEPARATOR}${role}`

const fieldsOfPerson = (one: PlannedPerson): Fields => ({
  [personField(one)]: [one.position, one.nameAsPrinted, ...one.titles].join('\n'),
})

type Read = { ok: true; value: PlannedSession } | { ok: false; fields: FieldFaults }

/** The part of a programme that these fields describe, or what is wrong with which of them. */
export function readFields(fields: Fields): Read {
  const faults: FieldFaults = {}
  const fault = (name: string, word: string) => {
    faults[name] = [...(faults[name] ?? []), word]
    return null
  }
  const at = (name: string) => fields[name] ?? ''
  const oneOf = <T extends string>(name: string, known: readonly T[]): T =>
    known.find((one) => one === at(name)) ?? (fault(name, 'unknown_value') as never)
  const whole = (name: string, most: number): number | null => {
    if (at(name) === '') return null
    if (!/^\d{1,9}$/.test(at(name))) return fault(name, 'not_number')
    return Number(at(name)) > most ? fault(name, 'too_large') : Number(at(name))
  }
  const text = (name: string) => readText(name, fields, fault)
  const description = readLaidOut('description', fields, fault)
  const value: PlannedSession = {
    kind: oneOf('kind', Object.values(SessionKind)),
    status: oneOf('status', Object.values(SessionStatus)),
    parent: at('parent') || null,
    position: whole('position', POSITION_MAX) ?? 0,
    capacity: whole('capacity', CAPACITY_MAX),
    title: text('title') ?? (faults['title.zh-Hans'] ? NOTHING : titleMissing(fault)),
    titleAsPrinted: at('titleAsPrinted') || null,
    theme: text('theme'),
    themeAsPrinted: at('themeAsPrinted') || null,
    description: description.text,
    descriptionRich: description.rich,
    points: readTexts('points', fields, fault, POINTS_MAX),
    doubt: text('doubt'),
    slots: readSlots(fields, fault),
    people: readPeople(fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** The same fields as they are kept, whatever way they were typed (9:00 is 09:00); as they are where they are wrong. */
export function canonical(fields: Fields): Fields {
  const read = readFields(fields)
  return read.ok ? fieldsOf(read.value) : withoutEmpty(fields)
}

const NOTHING: LocalizedText = { 'zh-Hans': '' }
function titleMissing(fault: Fault): LocalizedText {
  fault('title.zh-Hans', 'empty')
  return NOTHING
}

function readSlots(fields: Fields, fault: Fault) {
  const slots = Array.from({ length: SLOTS_MAX }, (_, index) => readSlot(fields, index, fault))
  const known = slots.filter((slot) => slot !== null)
  // Every part stands somewhere, be it nowhere known.
  return known.length > 0 ? known : [UNPLACED]
}

export const UNPLACED = {
  precision: 'unknown',
  day: null,
  half: null,
  from: null,
  to: null,
  room: null,
} as const

function readPeople(fields: Fields, fault: Fault): PlannedPerson[] {
  const people = Object.entries(fields).flatMap(([name, value]) => {
    const [person, role] = name.startsWith('person.') ? name.slice(7).split(SEPARATOR) : []
    if (!person || !role || value === '') return []
    const [position = '0', nameAsPrinted = '', ...titles] = value.split('\n')
    if (nameAsPrinted === '') fault(name, 'empty')
    const known = SPEAKING_ROLES.find((one) => one === role)
    if (!known) fault(name, 'unknown_value')
    const kept = titles.map((title) => title.trim()).filter(Boolean)
    return known
      ? [{ person, role: known, position: Number(position) || 0, nameAsPrinted, titles: kept }]
      : []
  })
  if (people.length > PEOPLE_MAX) fault('people', 'too_large')
  return people.toSorted((a, b) => a.position - b.position || (a.person < b.person ? -1 : 1))
}
