import { RecordLine } from '#components/completeness/record-line.tsx'
import { AnotherBox } from '#components/edits/another-box.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { recordLabels, recordWords } from '#components/edits/record-words.ts'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { CheckboxGroup } from '#components/patterns/choices.tsx'
import { SelectField, TextareaField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { ORGANISATION_KINDS } from '#lib/domain/organisations/constants.ts'
import {
  createOrganisationAction,
  retireOrganisationAction,
  saveOrganisationAction,
} from '#lib/domain/organisations/editing/actions.ts'
import { ALIAS_KINDS } from '#lib/domain/organisations/editing/constants.ts'
import type {
  EditedOrganisation,
  OrganisationChoices,
} from '#lib/domain/organisations/editing/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OrganisationViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Null for a new one. */
  organisation: EditedOrganisation | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  choices: OrganisationChoices
  /** May take one out of the record. */
  isManager: boolean
  typed: SentValues | null
  notice: string | null
}

/** What the record says of an organisation, to be corrected; or the form for a new one. */
export function OrganisationView(props: OrganisationViewProps) {
  const { locale, slug, organisation, history, documents, choices, isManager, typed, notice } =
    props
  const t = getT(locale, 'record-panel')
  const words = getT(locale, 'organisations')
  const labels = recordLabels(locale)
  for (const kind of ALIAS_KINDS) labels[`alias.${kind}`] = words(`aliasKinds.${kind}`)
  const fields = organisation?.fields ?? {}
  const others = choices.organisations.filter((one) => one.slug !== organisation?.slug)
  return (
    <>
      <PanelHead
        title={organisation ? pickString(organisation.name, locale) : t('organisations.add')}
        note={
          organisation
            ? t('shared', { count: organisation.everywhere })
            : t('organisations.newNote')
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveOrganisationAction}
        words={recordWords(locale)}
        record={
          organisation && { of: { organisation: organisation.slug }, version: organisation.version }
        }
      />
      {organisation ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="organisation"
          action={organisation ? saveOrganisationAction : createOrganisationAction}
          words={recordWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(organisation
              ? { of: { organisation: organisation.slug }, version: organisation.version }
              : {})}
          />
          <FormPart title={t('parts.names')}>
            <LanguageFields name="name" {...{ labels, fields }} isRequired />
            <TextField
              name="latinAsPrinted"
              label={labels.latinAsPrinted}
              optional
              defaultValue={fields.latinAsPrinted ?? ''}
              autoComplete="off"
            />
            {organisation ? null : <AnotherBox locale={locale} />}
          </FormPart>
          <FormPart title={t('parts.place')}>
            <SelectField
              name="kind"
              label={labels.kind}
              defaultValue={fields.kind ?? 'company'}
              options={ORGANISATION_KINDS.map((kind) => ({
                value: kind,
                label: words(`kinds.${kind}`),
              }))}
            />
            <TextField
              name="country"
              label={labels.country}
              hint={t('countryHint')}
              optional
              defaultValue={fields.country ?? ''}
              autoComplete="off"
            />
            <PickField
              name="city"
              of="city"
              label={labels.city}
              optional
              defaultValue={fields.city ?? ''}
              options={optionsOf(choices.cities, t('noCity'), locale)}
            />
            <PickField
              name="parent"
              of="organisation"
              label={labels.parent}
              optional
              defaultValue={fields.parent ?? ''}
              options={optionsOf(others, t('noParent'), locale)}
            />
            <CheckboxGroup
              name="joint"
              label={labels.joint}
              optional
              defaultValue={fields.joint === 'yes' ? ['yes'] : []}
              choices={[{ value: 'yes', label: t('joint') }]}
            />
          </FormPart>
          <FormPart title={t('parts.aliases')} isOpen={(organisation?.aliases.length ?? 0) > 0}>
            {ALIAS_KINDS.map((kind) => (
              <TextareaField
                key={kind}
                name={`alias.${kind}`}
                label={labels[`alias.${kind}`]}
                hint={t('linesHint')}
                optional
                rows={2}
                defaultValue={fields[`alias.${kind}`] ?? ''}
              />
            ))}
          </FormPart>
          <FormPart title={t('parts.texts')} isOpen={fields['description.zh-Hans'] !== undefined}>
            <LanguageFields name="description" {...{ labels, fields }} rows={4} />
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={t('parts.sources')}>
            <SourceFields
              {...{ locale, documents }}
              citations={organisation?.facts.citations ?? []}
            />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t(organisation ? 'save' : 'organisations.add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {organisation && isManager ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retireOrganisationAction}
          record={{ ...organisation, field: 'organisation' }}
        />
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          kind: wordsOf(ORGANISATION_KINDS, (kind) => words(`kinds.${kind}`)),
          city: namesOf(choices.cities, locale),
          parent: namesOf(choices.organisations, locale),
        }}
      />
    </>
  )
}

function optionsOf(
  records: readonly { slug: string; name: LocalizedText }[],
  none: string,
  locale: Locale,
) {
  const named = records.map(({ slug, name }) => ({ value: slug, label: pickString(name, locale) }))
  return [{ value: '', label: none }, ...named]
}
