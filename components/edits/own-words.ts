import { recordNotice, recordWords } from '#components/edits/record-words.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'

type Sentences<Word extends string> = { words: readonly Word[]; say: (word: Word) => string }

const said = <Word extends string>({ words, say }: Sentences<Word>) =>
  Object.fromEntries(words.map((word) => [word, say(word)]))

/** The sentences of a form: those of all records, and those of its own noun. */
export function ownWords<Fault extends string, Refusal extends string>(
  locale: Locale,
  own: { faults: Sentences<Fault>; refusals: Sentences<Refusal> },
) {
  const { faults, refusals, ...words } = recordWords(locale)
  return {
    ...words,
    faults: { ...faults, ...said(own.faults) },
    refusals: { ...refusals, ...said(own.refusals) },
  }
}

/** What each field is called: single ones, and texts in each language. */
export function ownLabels<Line extends string, Text extends string>(
  lines: Sentences<Line>,
  texts: {
    words: readonly Text[]
    say: (word: `${Text}.${(typeof LANGS)[number]}`) => string
  },
): Record<string, string> {
  const languages = texts.words.flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, texts.say(`${name}.${lang}`)] as const),
  )
  return { ...said(lines), ...Object.fromEntries(languages) }
}

/** What came of the last step, as the address says it, in the noun's own words or those of all records; null where it says nothing. */
export function ownNotice<Word extends string>(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
  { words, say }: Sentences<Word>,
): string | null {
  const found = words.find((word) => query[word] !== undefined)
  return found ? say(found) : recordNotice(locale, query)
}
