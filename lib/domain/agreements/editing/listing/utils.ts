import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { isNameFound } from '#lib/platform/i18n/name-search.ts'
import type { AgreementState, AsksOfAgreements } from '../types.ts'

type Listed = {
  title: LocalizedText
  parties: readonly string[]
  state: AgreementState
  /** Slug */
  session: string | null
}

/** Whether the address of a list means an agreement: by its title or a party, its state, its part of the programme. */
export const isAskedFor = ({ title, parties, state, session }: Listed, asked: AsksOfAgreements) =>
  isNameFound([...Object.values(title), ...parties], asked.q) &&
  (asked.state === null || state === asked.state) &&
  (asked.session === null || session === asked.session)
