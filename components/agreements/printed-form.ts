import type { Citation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Lang } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'

/** Whether the text prints a name as the record has it, in whichever script. */
export function isPrintedAlike(name: LocalizedText, printed: string): boolean {
  return printed === name['zh-Hans'] || printed === pickString(name, 'zh-hant')
}

/** The script that a printed form is in: that of the document of its first citation. */
export function langOfCitations(citations: readonly Citation[], sources: Sources): Lang {
  const document = citations[0]?.document
  return document !== undefined && sources[document]?.script === 'hant' ? 'zh-Hant' : 'zh-Hans'
}
