import type { Fields } from '#lib/domain/edits/types.ts'
import type { RegistrationLetterKind } from '#lib/domain/registrations/emails.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

export type TemplateKind = RegistrationLetterKind | 'invitation' | 'programme_changed'

export type Placeholder =
  | 'name'
  | 'forum'
  | 'days'
  | 'place'
  | 'type'
  | 'code'
  | 'position'
  | 'until'

/** A forum's own words in one kind of letter; null where it says nothing of its own. */
export type TemplateText = { subject: LocalizedText | null; body: LocalizedText | null }

/** What stands for each placeholder in one letter; null for what is not known. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string | null>>>

/** One line of the list of letters. */
export type ListedTemplate = {
  kind: TemplateKind
  /** Languages in which the forum speaks for itself: none where the house does. */
  langs: readonly (keyof LocalizedText)[]
  updatedAt: Date | null
}

export type EditedTemplate = {
  kind: TemplateKind
  /** 0 where nothing was ever said */
  version: number
  text: TemplateText
  fields: Fields
}

/** A letter as it would be read, in one language. */
export type ReadSample = { locale: Locale; subject: string; text: string }

export type TemplatePage = {
  template: EditedTemplate
  samples: readonly ReadSample[]
  /** Address of whoever reads the page: tests go there. */
  to: string
}
