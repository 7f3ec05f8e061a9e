import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'

/** The form of a new edition as the fields of the forum that it makes. */
export const editionFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['address', 'startsOn', 'edition'],
    texts: ['name', 'shortName', 'description'],
  })
