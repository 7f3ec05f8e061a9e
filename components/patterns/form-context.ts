import { createContext, useContext } from 'react'
import type { SentValues } from '#lib/platform/action.ts'

/** The sentences that a form needs in the browser; `formWords(locale)` makes them on the server. */
export type FormWords = {
  /** Written behind the label of what may be left out. */
  optional: string
  /** Heads the list of what must be changed. */
  summary: string
  pending: string
  /** What was typed into a record's form before, and not saved. */
  kept: { found: string; take: string; discard: string }
  /** Where a sign-in has ended: the way to a new one and back. */
  signIn: string
  /** With `{id}`. */
  failed: string
  /** With `{seconds}` and `{minutes}`. */
  waitSeconds: string
  waitMinutes: string
  /** By the word that a schema or policy gives; `invalid` stands for every other. */
  faults: Readonly<Record<string, string>>
  /** By reason; `refused` stands for every other. */
  refusals: Readonly<Record<string, string>>
  /** By reason: where to go so that it is refused no more. */
  ways?: Readonly<Record<string, { label: string; href: string }>>
}

export type FormState = {
  formId: string
  words: FormWords
  /** Words of faults by field name. */
  errors: Readonly<Record<string, readonly string[]>>
  /** What was sent; undefined as long as nothing was. */
  values: SentValues | undefined
  isPending: boolean
}

export const FormContext = createContext<FormState | null>(null)

/** What the form around a field knows; null outside an `ActionForm`. */
export function useFormState(): FormState | null {
  return useContext(FormContext)
}

/** The id of a field's control: the summary links to it. */
export function controlId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`
}

/** The sentence for a fault; what has no words of its own gets the general one. */
export function faultText(words: FormWords, fault: string): string {
  return words.faults[fault] ?? words.faults.invalid ?? fault
}
