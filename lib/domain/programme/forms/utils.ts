import { CITATIONS_MAX } from '#lib/domain/edits/constants.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import type { AppearanceRole } from '#prisma/generated/enums.ts'
import { PEOPLE_MAX, SLOTS_MAX } from '../constants.ts'
import type { NamedPerson } from '../types.ts'

type Sent = string | Readonly<Record<string, string | undefined>> | undefined
type Input = Readonly<Record<string, unknown>>

const SINGLE = [
  'kind',
  'status',
  'parent',
  'position',
  'capacity',
  'titleAsPrinted',
  'themeAsPrinted',
]
const TEXTS = ['title', 'theme', 'description', 'points', 'doubt']

/** A whole form as the fields of a part; what it does not name is not among them. */
export function fieldsOfForm(input: Input): Fields {
  const entries: [string, string][] = []
  const add = (name: string, sent: Sent) => {
    if (typeof sent === 'string') entries.push([name, sent])
  }
  for (const name of SINGLE) add(name, input[name] as Sent)
  for (const name of TEXTS) {
    const text = input[name] as Record<string, string> | undefined
    for (const lang of LANGS) add(`${name}.${lang}`, text?.[lang])
  }
  for (let index = 0; index < SLOTS_MAX; index++) {
    const slot = input[`slot${index}`] as Record<string, string> | undefined
    if (slot) entries.push(...Object.entries(slotFields(slot, index)))
  }
  for (let index = 0; index < CITATIONS_MAX; index++) {
    const citation = input[`citation${index}`] as Record<string, string> | undefined
    for (const part of ['document', 'quote', 'note']) {
      add(`citation${index}.${part}`, citation?.[part])
    }
  }
  return Object.fromEntries(entries)
}

/**
 * The fields of a slot, its precision by what was filled in: times make it exact, else half a day, else
 * a day. That only the order is known is said by the form and kept where nothing more is.
 */
export function slotFields(slot: Readonly<Record<string, string>>, index: number): Fields {
  const at = (part: string) => slot[part] ?? ''
  const parts = ['day', 'half', 'start', 'end', 'room'] as const
  const isEmpty = parts.every((part) => at(part) === '')
  const entries = parts.map((part) => [`slot${index}.${part}`, at(part)] as const)
  return {
    ...Object.fromEntries(entries),
    [`slot${index}.precision`]: isEmpty && index > 0 ? '' : precisionOf(at),
    // Times say it better.
    ...(at('start') || at('end') ? { [`slot${index}.half`]: '' } : {}),
  }
}

function precisionOf(at: (part: string) => string): string {
  if (at('start') || at('end')) return 'exact'
  if (at('half')) return 'half_day'
  if (at('precision') === 'order') return 'order'
  return at('day') ? 'day' : 'unknown'
}

/** Everybody whom a form names, in its order; a row whose name was cleared names nobody. */
export function namedIn(input: Input): NamedPerson[] {
  return Array.from({ length: PEOPLE_MAX }, (_, index) => index).flatMap((index) => {
    const who = input[`who${index}`] as Record<string, string> | undefined
    if (!who?.name) return []
    const titles = (who.titles ?? '').split('\n').map((title) => title.trim())
    return [
      {
        person: who.person || null,
        nameAsPrinted: who.name,
        role: (who.role ?? 'speaker') as AppearanceRole,
        position: index + 1,
        titles: titles.filter(Boolean),
        field: `who${index}.name`,
      },
    ]
  })
}

/** Faults by the names that a form has: people stand in its rows. */
export function faultsOfForm(faults: FieldFaults, named: readonly NamedPerson[]): FieldFaults {
  return Object.fromEntries(
    Object.entries(faults).map(([name, words]) => {
      if (!name.startsWith('person.')) return [name, words]
      const [person, role] = name.slice(7).split('~')
      const row = named.find((one) => one.person === person && one.role === role)
      return [row?.field ?? 'who0.name', words]
    }),
  )
}
