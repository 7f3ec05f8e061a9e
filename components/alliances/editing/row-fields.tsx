import { LanguageFields } from '#components/edits/language-fields.tsx'
import { NumberedRow } from '#components/edits/numbered-row.tsx'
import { byLanguage, numbers, rowsOf } from '#components/edits/rows.ts'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import {
  MEMBERS_MAX,
  SERVICE_STATES,
  SERVICES_MAX,
} from '#lib/domain/alliances/editing/constants.ts'
import type { AllianceChoices } from '#lib/domain/alliances/editing/types.ts'
import { CITATIONS_MAX } from '#lib/domain/edits/constants.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { ORGANISATION_KINDS } from '#lib/domain/organisations/constants.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type Rows = readonly { citations: readonly Citation[] }[]
type RowProps = {
  locale: Locale
  fields: Fields
  /** As they stand, with their sources */
  rows: Rows
  documents: readonly { slug: string; title: string }[]
}

/** The sources of one row. Each shows as many as any of them has and one more, so that rows that exchange their places find all that they hold. */
function RowSources({
  locale,
  documents,
  rows,
  name,
  index,
}: Omit<RowProps, 'fields'> & { name: string; index: number }) {
  const most = Math.max(0, ...rows.map(({ citations }) => citations.length))
  const shown = Math.min(CITATIONS_MAX, most + 1)
  const citations = [...(rows[index]?.citations ?? [])]
  return (
    <SourceFields {...{ locale, documents, citations }} of={name} more={shown - citations.length} />
  )
}

/** Records as the lines of a pick list, the one for none first. */
export const optionsOf = (records: readonly Ref[], none: string, locale: Locale) =>
  pickOptions(none, records, locale)

/** The services in their order. */
export function ServiceFields({ locale, fields, ...sources }: RowProps) {
  const t = getT(locale, 'alliance-panel')
  const states = getT(locale, 'alliances')
  const ways = { up: t('up'), down: t('down') }
  const count = rowsOf(fields, 'service', 'asPrinted', 1, SERVICES_MAX)
  return numbers(count).map((index) => {
    const name = (part: string) => `service${index}.${part}`
    const words = { ...ways, row: t('serviceNumber', { number: index + 1 }) }
    return (
      <NumberedRow key={index} group="service" {...{ index, count, words }}>
        <TextField
          name={name('asPrinted')}
          label={t('inService.asPrinted')}
          optional
          defaultValue={fields[name('asPrinted')] ?? ''}
          autoComplete="off"
        />
        <SelectField
          name={name('state')}
          label={t('inService.state')}
          defaultValue={fields[name('state')] ?? 'planned'}
          options={SERVICE_STATES.map((one) => ({
            value: one,
            label: states(`serviceStates.${one}`),
          }))}
        />
        <LanguageFields
          name={name('name')}
          fields={fields}
          labels={byLanguage(name('name'), (lang) => t(`inService.name.${lang}`))}
        />
        <RowSources {...{ locale, index, ...sources }} name={name('')} />
      </NumberedRow>
    )
  })
}

/** The members and officers in their order: a body, which may be entered with it, or a person. */
export function MemberFields({
  locale,
  fields,
  choices,
  ...sources
}: RowProps & { choices: AllianceChoices }) {
  const t = getT(locale, 'alliance-panel')
  const kindWords = getT(locale, 'organisations')
  const ways = { up: t('up'), down: t('down') }
  const count = rowsOf(fields, 'member', 'asPrinted', 2, MEMBERS_MAX)
  const bodies = optionsOf(choices.organisations, t('inMember.noBody'), locale)
  const people = optionsOf(choices.people, t('inMember.noPerson'), locale)
  const kinds = [
    { value: '', label: t('inMember.notNew') },
    ...ORGANISATION_KINDS.map((kind) => ({ value: kind, label: kindWords(`kinds.${kind}`) })),
  ]
  return numbers(count).map((index) => {
    const name = (part: string) => `member${index}.${part}`
    const at = (part: string) => fields[name(part)] ?? ''
    const words = { ...ways, row: t('memberNumber', { number: index + 1 }) }
    return (
      <NumberedRow key={index} group="member" {...{ index, count, words }}>
        <TextField
          name={name('asPrinted')}
          label={t('inMember.asPrinted')}
          optional
          defaultValue={at('asPrinted')}
          autoComplete="off"
        />
        <PickField
          name={name('organisation')}
          of="organisation"
          label={t('inMember.organisation')}
          optional
          defaultValue={at('organisation')}
          options={bodies}
        />
        <PickField
          name={name('person')}
          of="person"
          label={t('inMember.person')}
          optional
          defaultValue={at('person')}
          options={people}
        />
        {at('asPrinted') === '' ? (
          <SelectField
            name={name('newKind')}
            label={t('inMember.newKind')}
            optional
            options={kinds}
          />
        ) : null}
        <LanguageFields
          name={name('office')}
          fields={fields}
          labels={byLanguage(name('office'), (lang) => t(`inMember.office.${lang}`))}
        />
        <RowSources {...{ locale, index, ...sources }} name={name('')} />
      </NumberedRow>
    )
  })
}
