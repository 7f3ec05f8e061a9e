import type { Fields } from '#lib/domain/edits/types.ts'
import type { ImportRow, RowFault } from '../../types.ts'

/** Whether a row is an event of a schedule. */
export const isOfSchedule = ({ event }: ImportRow): boolean => event !== undefined

const TEXTS = ['title', 'theme', 'description'] as const

/**
 * An event with its English where Chinese has to be, as long as nobody has put it into Chinese: a schedule
 * has each text once, and a part of a programme has its Chinese before any other.
 */
export function withChinese(row: ImportRow, before: Fields): ImportRow {
  const entries = TEXTS.flatMap((text) => {
    const [chinese, english] = [`${text}.zh-Hans`, `${text}.en`]
    const given = row.cells[english]
    const standing = before[chinese] ?? ''
    const isTranslated = standing !== '' && standing !== before[english]
    if (given === undefined || row.cells[chinese] !== undefined || isTranslated) return []
    return [[chinese, given] as const]
  })
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(entries) } }
}

/** A schedule comes from elsewhere: that it is of other days is told before it stands in the programme. */
export function outsideDays(
  { cells, faults = [] }: ImportRow,
  days: readonly string[],
): RowFault[] {
  const day = cells['slot0.day']
  const isTold = faults.some(({ column }) => column === 'slot0.day')
  if (day === undefined || isTold || days.length === 0 || days.includes(day)) return []
  const [first = '', last = first] = [days[0], days.at(-1)]
  const candidates = [...new Set([first, last])]
  return [{ column: 'slot0.day', value: day, word: 'outside_days', candidates }]
}
