import 'server-only'
import { type Locale, langOf } from '../i18n/locales.ts'
import { type PickedText, pickText } from '../i18n/localized.ts'
import type { RichBlock, RichDocument, RichInline } from './document.ts'

/** A rich text in several languages, kept as `LocalizedText` is: simplified Chinese always. Stored as JSONB. */
export type LocalizedRich = { 'zh-Hans': RichDocument; 'zh-Hant'?: RichDocument; en?: RichDocument }

export type PickedRich = Omit<PickedText, 'text'> & { document: RichDocument }

/** The text for this reader, chosen as every other is; the traditional form is derived run by run. */
export function pickRich(text: LocalizedRich, locale: Locale): PickedRich {
  const lang = langOf(locale)
  const own = text[lang]
  if (own) return { document: own, lang, isFallback: false, isDerived: false }
  const original = text['zh-Hans']
  const { text: _, ...picked } = pickText({ 'zh-Hans': '' }, locale)
  if (!picked.isDerived) return { document: original, ...picked }
  const derived = (words: string) => pickText({ 'zh-Hans': words }, locale).text
  return { document: withWords(original, derived), ...picked }
}

/** The same document with its words written otherwise. */
function withWords(document: RichDocument, written: (words: string) => string): RichDocument {
  const inline = (content: readonly RichInline[] = []) =>
    content.map((one) => (one.type === 'text' ? { ...one, text: written(one.text) } : one))
  const blockOf = (block: RichBlock): RichBlock => {
    if (block.type === 'paragraph' || block.type === 'heading') {
      return { ...block, content: inline(block.content) }
    }
    const content = block.content.map((item) => ({
      ...item,
      content: item.content.map((one) => ({ ...one, content: inline(one.content) })),
    }))
    return { ...block, content }
  }
  return { type: 'doc', content: document.content.map(blockOf) }
}
