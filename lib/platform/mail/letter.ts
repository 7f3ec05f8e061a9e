import type { Locale } from '../i18n/locales.ts'

/**
 * A letter before it is rendered: what it says, in the recipient's language, and nothing of how it
 * looks. Every text is plain: it is escaped for each channel, and whatever in it looks like an address
 * of the web is kept from becoming a link. The only links are those of buttons.
 */
export type Letter = {
  locale: Locale
  /** One line; also the heading of the letter. */
  subject: string
  /** The sentence that mail programs show beside the subject in a list. */
  preheader: string
  blocks: readonly LetterBlock[]
  /** Why the person gets this letter, and what to do if it was not meant for them. */
  reason: string
  attachments?: readonly LetterAttachment[]
}

export type LetterBlock =
  | { kind: 'paragraph'; text: string }
  /** What is so, line by line: date, place, kind of place. A fact that is unknown is left out by whoever writes. */
  | { kind: 'facts'; facts: readonly LetterFact[] }
  /** A link to a page of ours. The origin is added when the letter is rendered, so no other site can stand here. */
  | { kind: 'button'; label: string; path: `/${string}` }
  /** Something to type elsewhere: a sign-in code, an invitation code. */
  | { kind: 'code'; label: string; code: string }
  /** What somebody else wrote, set apart as theirs; may have several lines. */
  | { kind: 'quote'; author: string; text: string }
  /** Small print. */
  | { kind: 'note'; text: string }

export type LetterFact = { label: string; value: string }

export type LetterAttachment = {
  /** Latin letters, digits, hyphen and dot: `forum.ics` */
  fileName: string
  /** With parameters: `text/calendar; charset=utf-8; method=PUBLISH` */
  mediaType: string
  content: string | Buffer
}
