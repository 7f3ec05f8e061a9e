import { STATUSES } from '#lib/domain/registrations/panel/constants.ts'
import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { REGISTRATION_COLUMNS } from '../../constants.ts'
import { type Choices, named } from '../choices/utils.ts'

type Column = (typeof REGISTRATION_COLUMNS)[number]

/** The columns are called as the form calls them with which somebody is added by hand. */
export function registrationLabels(locale: Locale): Map<Column, string> {
  const t = getT(locale, 'panel-registrations')
  return new Map<Column, string>([
    ['name', t('detail.name')],
    ['email', t('detail.email')],
    ['phone', t('detail.phone')],
    ['organisation', t('detail.organisation')],
    ['ticketType', t('add.type')],
    ['state', getT(locale, 'exports')('columns.status')],
    ['language', t('add.language')],
  ])
}

const statusLabel = (status: (typeof STATUSES)[number], locale: Locale) =>
  getT(locale, 'panel-registrations')(`statuses.${status}`)
const languageLabel = (language: Locale, locale: Locale) =>
  getT(locale, 'panel-registrations')(`languages.${language}`)

export const registrationChoices = (): Choices => ({
  ...{ state: named(STATUSES, statusLabel), language: named(LOCALES, languageLabel) },
})

/** A value as a reader of this language says it. */
export function registrationValueText(column: string, value: string, locale: Locale): string {
  const status = column === 'state' && STATUSES.find((one) => one === value)
  if (status) return statusLabel(status, locale)
  const language = column === 'language' && LOCALES.find((one) => one === value)
  return language ? languageLabel(language, locale) : value
}
