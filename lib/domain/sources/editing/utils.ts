import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { fieldsOfText, newFaults, readDate, readText } from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { SCRIPTS } from './constants.ts'
import type { SourceFacts } from './types.ts'

/** A document as fields. */
export function fieldsOfSource(facts: SourceFacts): Fields {
  return withoutEmpty({
    ...fieldsOfText('title', facts.title),
    titleAsPrinted: facts.titleAsPrinted ?? '',
    script: facts.script,
    ...fieldsOfText('author', facts.author),
    ...fieldsOfText('publisher', facts.publisher),
    publishedOn: facts.publishedOn ?? '',
    publishedAsPrinted: facts.publishedAsPrinted ?? '',
    ...fieldsOfText('note', facts.note),
  })
}

type Read = { ok: true; value: SourceFacts } | { ok: false; fields: FieldFaults }

/** The document that these fields say, or what is wrong with which. */
export function readSource(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const title = readText('title', fields, fault)
  if (!title && !faults['title.zh-Hans']) fault('title.zh-Hans', 'empty')
  const script = SCRIPTS.find((one) => one === at('script'))
  if (!script) fault('script', 'unknown_value')
  const day = readDate('publishedOn', fields, fault)
  if (day && day.precision !== 'day') fault('publishedOn', 'whole_day')
  const value: SourceFacts = {
    title: title ?? { 'zh-Hans': '' },
    titleAsPrinted: at('titleAsPrinted') || null,
    script: script ?? 'hans',
    author: readText('author', fields, fault),
    publisher: readText('publisher', fields, fault),
    publishedOn: day?.on ?? null,
    publishedAsPrinted: at('publishedAsPrinted') || null,
    note: readText('note', fields, fault),
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a document; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['titleAsPrinted', 'script', 'publishedOn', 'publishedAsPrinted'],
    texts: ['title', 'author', 'publisher', 'note'],
  })
