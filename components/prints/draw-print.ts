import type { BadgeSize, PrintedPerson, PrintKind } from '#lib/domain/prints/types.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { openPdf, type Pdf } from '#lib/platform/pdf/pdf-file.ts'
import { addBadges, type PrintWords } from './badge-sheets.ts'
import { addNameCards, addTableCard } from './card-sheets.ts'

export type Print = {
  kind: PrintKind
  size: BadgeSize
  people: readonly PrintedPerson[]
  forum: { name: LocalizedText }
  locale: Locale
  now: Date
}

/** Told how many are drawn; answers whether to go on. */
export type Step = (drawn: number) => Promise<boolean>

/** People of one sheet, and its drawing. */
function sheetsOf({ kind, size }: Print): {
  each: number
  add: (pdf: Pdf, people: readonly PrintedPerson[], words: PrintWords) => void
} {
  switch (kind) {
    case 'badges':
      return {
        each: size === 'a4' ? 4 : 1,
        add: (pdf, people, words) => addBadges(pdf, people, words, size),
      }
    case 'table_cards':
      return {
        each: 1,
        add: (pdf, people, words) => people.forEach((one) => void addTableCard(pdf, one, words)),
      }
    case 'name_cards':
      return { each: 2, add: addNameCards }
  }
}

/** The file, sheet by sheet, so that others have their turn between two of them; null where it was told to stop. */
export async function drawPrint(print: Print, step: Step): Promise<Buffer | null> {
  const { people, forum, locale, now, kind } = print
  const han = locale === 'zh-hant' ? 'zh-hant' : 'zh'
  const words: PrintWords = {
    forum: pickString(forum.name, han),
    forumInEnglish: forum.name.en ?? null,
    han,
  }
  const title = `${words.forum} · ${getT(locale, 'prints')(`kinds.${kind}`)}`
  const { pdf, close } = openPdf({ title, lang: langOf(locale), now })
  const { each, add } = sheetsOf(print)
  for (let from = 0; from < people.length; from += each) {
    add(pdf, people.slice(from, from + each), words)
    if (!(await step(Math.min(from + each, people.length)))) return null
  }
  return close()
}
