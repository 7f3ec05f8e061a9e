import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'

/** Whether the text prints a name as the record has it, in whichever script. */
export function isPrintedAlike(name: LocalizedText, printed: string): boolean {
  return printed === name['zh-Hans'] || printed === pickString(name, 'zh-hant')
}
