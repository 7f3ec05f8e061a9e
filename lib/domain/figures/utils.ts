import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { plainNumber } from '#lib/domain/edits/numbers/utils.ts'
import {
  type Fault,
  fieldsOfCitations,
  fieldsOfText,
  newFaults,
  readCitations,
  readText,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { sameNumber } from '#lib/domain/record/utils.ts'
import { DECIMALS_MAX, DIGITS_MAX, SUBJECTS } from './constants.ts'
import type { FigureFacts, GroupSum, ListedFigure } from './types.ts'

/** A figure as fields. */
export function fieldsOfFigure(facts: FigureFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('label', facts.label),
    value: facts.value ?? '',
    atLeast: facts.atLeast ?? '',
    atMost: facts.atMost ?? '',
    ...fieldsOfText('unit', facts.unit),
    asPrinted: facts.asPrinted,
    ...fieldsOfText('period', facts.period),
    ...Object.fromEntries(SUBJECTS.map((subject) => [subject, facts[subject] ?? ''])),
    group: facts.group ?? '',
    total: facts.isTotal ? 'yes' : '',
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: FigureFacts } | { ok: false; fields: FieldFaults }

/** The figure that these fields say, or what is wrong with which. */
export function readFigure(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const label = readText('label', fields, fault)
  if (!label && !faults['label.zh-Hans']) fault('label.zh-Hans', 'empty')
  if (at('asPrinted') === '') fault('asPrinted', 'empty')
  const [, second] = SUBJECTS.filter((subject) => at(subject) !== '')
  if (second) fault(second, 'one_subject')
  const isTotal = at('total') === 'yes'
  if (isTotal && at('group') === '') fault('group', 'total_of_none')
  const value: FigureFacts = {
    label: label ?? { 'zh-Hans': '' },
    ...readNumbers(fields, fault),
    unit: readText('unit', fields, fault),
    asPrinted: at('asPrinted'),
    period: readText('period', fields, fault),
    outcome: at('outcome') || null,
    organisation: at('organisation') || null,
    city: at('city') || null,
    infrastructure: at('infrastructure') || null,
    group: at('group') || null,
    isTotal,
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

const NUMBER = new RegExp(`^-?\\d+(?:\\.\\d{1,${DECIMALS_MAX}})?$`)

/** The number, or its bounds: what the rules of the table ask for, said by field. */
function readNumbers(fields: Fields, fault: Fault) {
  const read = (name: 'value' | 'atLeast' | 'atMost') => {
    const sent = fields[name] ?? ''
    if (sent === '') return null
    const isNumber = NUMBER.test(sent) && sent.replaceAll(/\D/g, '').length <= DIGITS_MAX
    return isNumber ? plainNumber(sent) : fault(name, 'not_figure')
  }
  const numbers = { value: read('value'), atLeast: read('atLeast'), atMost: read('atMost') }
  const isSent = (name: keyof typeof numbers) => (fields[name] ?? '') !== ''
  const { atLeast, atMost } = numbers
  if (!isSent('value') && !isSent('atLeast') && !isSent('atMost')) fault('value', 'no_figure')
  if (isSent('value') && (isSent('atLeast') || isSent('atMost'))) fault('value', 'exact_or_bounds')
  if (atLeast !== null && atMost !== null && Number(atLeast) > Number(atMost)) {
    fault('atMost', 'below_least')
  }
  return numbers
}

/** A form as the fields of a figure; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['value', 'atLeast', 'atMost', 'asPrinted', ...SUBJECTS, 'group', 'total'],
    texts: ['label', 'unit', 'period', 'doubt'],
  })

type Summed = Pick<ListedFigure, 'group' | 'isTotal' | 'value'>

/** What the groups among figures that stand together come to, of those that have a total. */
export function groupSums(rows: readonly Summed[]): GroupSum[] {
  const groups = Map.groupBy(
    rows.filter(({ group }) => group !== null),
    ({ group }) => group ?? '',
  )
  return [...groups].flatMap(([group, figures]) => {
    const total = figures.find(({ isTotal }) => isTotal)
    if (!total) return []
    const parts = figures.filter(({ isTotal }) => !isTotal)
    const isExact = parts.length > 0 && parts.every(({ value }) => value !== null)
    const sum = isExact ? parts.reduce((all, { value }) => all + (value ?? 0), 0) : null
    return [{ group, total: total.value, sum, parts: parts.length }]
  })
}

/** Whether readers see a total drawn with its parts. */
export const addsUp = ({ total, sum }: GroupSum): boolean =>
  total !== null && sum !== null && sameNumber(total, sum)
