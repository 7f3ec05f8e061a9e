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
import type { ReferenceFacts } from './types.ts'

/** A paper as fields. */
export function fieldsOfReference(facts: ReferenceFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('title', facts.title),
    titleAsPrinted: facts.titleAsPrinted,
    ...fieldsOfText('issuer', facts.issuer),
    issuedOn: facts.issuedOn ? isoOf(facts.issuedOn) : '',
    ...fieldsOfText('remark', facts.remark),
    ...fieldsOfCitations(facts.citations),
    retired: facts.isRetired ? 'yes' : '',
  })
}

type Read = { ok: true; value: ReferenceFacts } | { ok: false; fields: FieldFaults }

/** The paper that these fields say, or what is wrong with which. */
export function readReference(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const title = readText('title', fields, fault)
  if (!title && !faults['title.zh-Hans']) fault('title.zh-Hans', 'empty')
  if (at('titleAsPrinted') === '') fault('titleAsPrinted', 'empty')
  const value: ReferenceFacts = {
    title: title ?? { 'zh-Hans': '' },
    titleAsPrinted: at('titleAsPrinted'),
    issuer: readText('issuer', fields, fault),
    issuedOn: readDate('issuedOn', fields, fault),
    remark: readText('remark', fields, fault),
    citations: readCitations(fields, fault),
    isRetired: at('retired') === 'yes',
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a paper; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['titleAsPrinted', 'issuedOn'],
    texts: ['title', 'issuer', 'remark'],
  })
