import type { Lang } from '#lib/platform/i18n/locales.ts'
import type { Sources } from './types.ts'

/** The language in which a fact is printed: the script of the first document that proves it. */
export function langAsPrinted(
  citations: readonly { document: string }[],
  sources: Sources,
): Exclude<Lang, 'en'> {
  const script = sources[citations[0]?.document ?? '']?.script
  return script === 'hant' ? 'zh-Hant' : 'zh-Hans'
}
