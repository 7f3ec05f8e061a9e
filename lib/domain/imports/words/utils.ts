import { ORGANISATION_KINDS } from '#lib/domain/organisations/constants.ts'
import { ALIAS_KINDS } from '#lib/domain/organisations/editing/constants.ts'
import { SESSION_KINDS, STATUSES } from '#lib/domain/programme/constants.ts'
import { DAY_PARTS, formatDayPart } from '#lib/platform/dates/format-time.ts'
import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { ImportKind, OrganisationKind } from '#prisma/generated/enums.ts'
import {
  COLUMNS,
  ORGANISATION_COLUMNS,
  PERSON_COLUMNS,
  SESSION_COLUMNS,
  TOLD,
} from '../constants.ts'
import { alike } from '../reading/utils.ts'
import type { RecordKind } from '../types.ts'
import { agreementLabels } from './agreements/utils.ts'
import { type Choices, named, yesOrNo } from './choices/utils.ts'
import { registrationLabels } from './registrations/utils.ts'

/** What the columns of a list are called, in their order. */
export function columnLabels(kind: ImportKind, locale: Locale): ReadonlyMap<string, string> {
  if (kind === 'person') return personLabels(locale)
  if (kind === 'organisation') return organisationLabels(locale)
  if (kind === 'agreement') return agreementLabels(locale)
  if (kind === 'registration') return registrationLabels(locale)
  const t = getT(locale, 'imports')
  return new Map(SESSION_COLUMNS.map((key) => [key, t(`columns.${key}`)] as const))
}

/** The fields of a record are called as its form calls them. */
function personLabels(locale: Locale): Map<string, string> {
  const t = getT(locale, 'record-panel')
  return new Map(
    PERSON_COLUMNS.map((key) => [key, key === 'slug' ? slugLabel(locale) : t(`fields.${key}`)]),
  )
}

function organisationLabels(locale: Locale): Map<string, string> {
  const t = getT(locale, 'record-panel')
  const kinds = getT(locale, 'organisations')
  return new Map(
    ORGANISATION_COLUMNS.map((key) => {
      if (key === 'slug') return [key, slugLabel(locale)]
      const alias = ALIAS_KINDS.find((one) => key === `alias.${one}`)
      if (!alias) return [key, t(`fields.${key as Exclude<typeof key, 'slug' | AliasColumn>}`)]
      const named = { kind: kinds(`aliasKinds.${alias}`) }
      return [key, getT(locale, 'imports')('columns.alias', named)]
    }),
  )
}
type AliasColumn = `alias.${(typeof ALIAS_KINDS)[number]}`

const slugLabel = (locale: Locale) => getT(locale, 'imports')('columns.slug')

/** Keys of columns by whatever a heading may call them; null for what our own files only tell. */
export function columnsByName(kind: ImportKind): ReadonlyMap<string, string | null> {
  const named = LOCALES.flatMap((locale) =>
    [...columnLabels(kind, locale)].map(([key, label]) => [alike(label), key] as const),
  )
  const told = LOCALES.flatMap((locale) => {
    const t = getT(locale, 'imports')
    const own = [t('rows.line'), t('reasons')]
    const ofKind = TOLD[kind].map((key) => t(`told.${key}`))
    return [...own, ...ofKind].map((label) => [alike(label), null] as const)
  })
  const keys = COLUMNS[kind].map((key) => [alike(key), key] as const)
  return new Map<string, string | null>([...told, ...keys, ...named])
}

export const organisationKindLabel = (kind: OrganisationKind, locale: Locale) =>
  getT(locale, 'organisations')(`kinds.${kind}`)
export const kindLabel = (kind: (typeof SESSION_KINDS)[number], locale: Locale) =>
  getT(locale, 'sessions')(`kinds.${kind}`)
export const statusLabel = (status: (typeof STATUSES)[number], locale: Locale) =>
  getT(locale, 'programme')(`form.statuses.${status}`)

/** The choices of a list of people, or of organisations; no is nothing, as in a form. */
export function recordChoices(kind: RecordKind): Choices {
  if (kind === 'person') return { another: yesOrNo() }
  const kinds = named(ORGANISATION_KINDS, organisationKindLabel)
  return { another: yesOrNo(), kind: kinds, joint: yesOrNo() }
}

export function sessionChoices(): Choices {
  return {
    kind: named(SESSION_KINDS, kindLabel),
    status: named(STATUSES, statusLabel),
    'slot0.half': named(DAY_PARTS, formatDayPart),
  }
}
