import type { ReactNode } from 'react'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { NumberedRow } from '#components/edits/numbered-row.tsx'
import { byLanguage, numbers, rowsOf } from '#components/edits/rows.ts'
import { CheckboxGroup } from '#components/patterns/choices.tsx'
import { HiddenField, SelectField, TextareaField, TextField } from '#components/patterns/field.tsx'
import { NameField } from '#components/picks/name-field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import {
  DOCUMENTS_MAX,
  FOLLOW_UP_STATES,
  FOLLOW_UPS_MAX,
  MILESTONES_MAX,
  PARTIES_MAX,
  RELATION_KINDS,
  RELATIONS_MAX,
  SIGNER_ROLES,
  SIGNERS_MAX,
} from '#lib/domain/agreements/editing/constants.ts'
import type { AgreementChoices } from '#lib/domain/agreements/editing/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { ORGANISATION_KINDS } from '#lib/domain/organisations/constants.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type RowProps = { locale: Locale; fields: Fields; choices: AgreementChoices }

/** One of several of an agreement, in their order. */
function AgreementRow(props: {
  locale: Locale
  group: 'party' | 'signer' | 'document' | 'step' | 'milestone'
  index: number
  count: number
  children: ReactNode
}) {
  const { locale, group, index, ...row } = props
  const t = getT(locale, 'agreement-panel')
  const words = { up: t('up'), down: t('down'), row: t(`${group}Number`, { number: index + 1 }) }
  return <NumberedRow {...{ group, index, words, ...row }} />
}

/** The parties in their order. */
export function PartyFields({ locale, fields, choices }: RowProps) {
  const t = getT(locale, 'agreement-panel')
  const count = Math.max(rowsOf(fields, 'party', 'asPrinted', 1, PARTIES_MAX), 2)
  const bodies = pickOptions(t('inParty.notInRecord'), choices.organisations, locale)
  const kindWords = getT(locale, 'organisations')
  const kinds = [
    { value: '', label: t('inParty.notNew') },
    ...ORGANISATION_KINDS.map((kind) => ({ value: kind, label: kindWords(`kinds.${kind}`) })),
  ]
  return numbers(count).map((index) => {
    const name = (part: string) => `party${index}.${part}`
    const at = (part: string) => fields[name(part)] ?? ''
    return (
      <AgreementRow key={index} group="party" {...{ locale, index, count }}>
        <TextField
          name={name('asPrinted')}
          label={t('inParty.asPrinted')}
          optional
          defaultValue={at('asPrinted')}
          autoComplete="off"
        />
        <PickField
          name={name('organisation')}
          of="organisation"
          label={t('inParty.organisation')}
          optional
          defaultValue={at('organisation')}
          options={bodies}
        />
        <LanguageFields
          name={name('label')}
          fields={fields}
          labels={byLanguage(name('label'), (lang) => t(`inParty.label.${lang}`))}
        />
        {at('organisation') === '' ? (
          <SelectField
            name={name('newKind')}
            label={t('inParty.newKind')}
            optional
            options={kinds}
          />
        ) : null}
        <CheckboxGroup
          name={name('open')}
          label={t('inParty.open')}
          optional
          defaultValue={at('open') === 'yes' ? ['yes'] : []}
          choices={[{ value: 'yes', label: t('inParty.open') }]}
        />
      </AgreementRow>
    )
  })
}

/** Who signs, for which party, and who looks on. */
export function SignerFields({ locale, fields, choices }: RowProps) {
  const t = getT(locale, 'agreement-panel')
  const count = Math.max(rowsOf(fields, 'signer', 'name', 2, SIGNERS_MAX), 4)
  const parties = rowsOf(fields, 'party', 'asPrinted', 0, PARTIES_MAX)
  const forWhom = [
    { value: '', label: t('inSigner.noParty') },
    ...numbers(Math.max(parties + 1, 2)).map((index) => ({
      value: String(index + 1),
      label: [
        t('partyNumber', { number: index + 1 }),
        fields[`party${index}.asPrinted`] ?? '',
      ].join(' '),
    })),
  ]
  return (
    <>
      {numbers(count).map((index) => {
        const name = (part: string) => `signer${index}.${part}`
        const at = (part: string) => fields[name(part)] ?? ''
        return (
          <AgreementRow key={index} group="signer" {...{ locale, index, count }}>
            <HiddenField name={name('person')} value={at('person')} />
            <NameField
              name={name('name')}
              person={name('person')}
              label={t('inSigner.name')}
              optional
              defaultValue={at('name')}
              list="signers-known"
            />
            <SelectField
              name={name('role')}
              label={t('inSigner.role')}
              defaultValue={at('role') || 'signatory'}
              options={SIGNER_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
            />
            <SelectField
              name={name('party')}
              label={t('inSigner.party')}
              optional
              defaultValue={at('party')}
              options={forWhom}
            />
            <TextareaField
              name={name('titles')}
              label={t('inSigner.titles')}
              optional
              rows={2}
              defaultValue={at('titles')}
            />
          </AgreementRow>
        )
      })}
      <datalist id="signers-known">
        {choices.people.map(({ slug, name }) => (
          <option key={slug} value={name['zh-Hans']} />
        ))}
      </datalist>
    </>
  )
}

/** Where its papers are, and what it renews, raises, replaces or carries out. */
export function DocumentFields({ locale, fields, choices }: RowProps) {
  const t = getT(locale, 'agreement-panel')
  const documents = rowsOf(fields, 'document', 'address', 1, DOCUMENTS_MAX)
  const relations = rowsOf(fields, 'relation', 'to', 1, RELATIONS_MAX)
  const others = pickOptions(t('inRelation.none'), choices.agreements, locale)
  return (
    <>
      {numbers(documents).map((index) => (
        <AgreementRow key={index} group="document" {...{ locale, index }} count={documents}>
          <LanguageFields
            name={`document${index}.title`}
            fields={fields}
            labels={byLanguage(`document${index}.title`, (lang) => t(`inDocument.title.${lang}`))}
          />
          <TextField
            name={`document${index}.address`}
            label={t('inDocument.address')}
            type="url"
            optional
            defaultValue={fields[`document${index}.address`] ?? ''}
            autoComplete="off"
          />
        </AgreementRow>
      ))}
      {numbers(relations).map((index) => (
        <fieldset key={index} className="who-fields">
          <legend>{t('relationNumber', { number: index + 1 })}</legend>
          <SelectField
            name={`relation${index}.kind`}
            label={t('inRelation.kind')}
            defaultValue={fields[`relation${index}.kind`] ?? 'implements'}
            options={RELATION_KINDS.map((kind) => ({ value: kind, label: t(`relations.${kind}`) }))}
          />
          <PickField
            name={`relation${index}.to`}
            of="agreement"
            label={t('inRelation.to')}
            optional
            defaultValue={fields[`relation${index}.to`] ?? ''}
            options={others}
          />
        </fieldset>
      ))}
    </>
  )
}

/** How it went on, as readers are told. */
export function FollowUpFields({ locale, fields }: Omit<RowProps, 'choices'>) {
  const t = getT(locale, 'agreement-panel')
  const count = rowsOf(fields, 'step', 'title.zh-Hans', 1, FOLLOW_UPS_MAX)
  return numbers(count).map((index) => {
    const name = (part: string) => `step${index}.${part}`
    const at = (part: string) => fields[name(part)] ?? ''
    return (
      <AgreementRow key={index} group="step" {...{ locale, index, count }}>
        <LanguageFields
          name={name('title')}
          fields={fields}
          labels={byLanguage(name('title'), (lang) => t(`inStep.title.${lang}`))}
        />
        <SelectField
          name={name('state')}
          label={t('inStep.state')}
          defaultValue={at('state') || 'open'}
          options={FOLLOW_UP_STATES.map((one) => ({ value: one, label: t(`stepStates.${one}`) }))}
        />
        {(['on', 'dateAsPrinted'] as const).map((part) => (
          <TextField
            key={part}
            name={name(part)}
            label={t(`inStep.${part}`)}
            optional
            defaultValue={at(part)}
            autoComplete="off"
          />
        ))}
      </AgreementRow>
    )
  })
}

/** What has to be done after signing, by whom, by when, and what shows that it is done. */
export function MilestoneFields({ locale, fields }: Omit<RowProps, 'choices'>) {
  const t = getT(locale, 'agreement-panel')
  const count = rowsOf(fields, 'milestone', 'title.zh-Hans', 2, MILESTONES_MAX)
  return numbers(count).map((index) => {
    const name = (part: string) => `milestone${index}.${part}`
    return (
      <AgreementRow key={index} group="milestone" {...{ locale, index, count }}>
        <LanguageFields
          name={name('title')}
          fields={fields}
          labels={byLanguage(name('title'), (lang) => t(`inMilestone.title.${lang}`))}
        />
        {(['owner', 'dueOn', 'doneOn', 'evidence'] as const).map((part) => (
          <TextField
            key={part}
            name={name(part)}
            label={t(`inMilestone.${part}`)}
            type={part === 'dueOn' || part === 'doneOn' ? 'date' : 'text'}
            optional
            defaultValue={fields[name(part)] ?? ''}
            autoComplete="off"
          />
        ))}
      </AgreementRow>
    )
  })
}
