import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { RichTextFields } from '#components/edits/rich-text/rich-text-fields.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { outcomeLabels, outcomeWords } from '#components/outcomes/editing/words.ts'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import {
  createOutcomeAction,
  retireOutcomeAction,
  saveOutcomeAction,
} from '#lib/domain/outcomes/editing/actions.ts'
import { OUTCOME_KINDS } from '#lib/domain/outcomes/editing/constants.ts'
import type { OutcomeChoices, OutcomePage } from '#lib/domain/outcomes/editing/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OutcomeViewProps = OutcomePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

/** What is said of an outcome, to be corrected or taken out; or the form for a new one. */
export function OutcomeView(props: OutcomeViewProps) {
  const { locale, slug, outcome, history, documents, choices, typed, notice } = props
  const t = getT(locale, 'outcome-panel')
  const labels = outcomeLabels(locale)
  const fields = outcome?.fields ?? {}
  return (
    <>
      <PanelHead
        title={outcome ? pickString(outcome.facts.title, locale) : t('add')}
        note={t(outcome ? 'editNote' : 'newNote')}
        ways={
          <>
            {outcome ? (
              <a
                className="act"
                href={hrefOf(locale, `organise/${slug}/figures/new?outcome=${outcome.slug}`)}
              >
                {getT(locale, 'figure-panel')('addTo')}
              </a>
            ) : null}
            <a className="act" href={hrefOf(locale, `organise/${slug}/outcomes`)}>
              {t('back')}
            </a>
          </>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveOutcomeAction}
        words={outcomeWords(locale)}
        record={outcome && { of: { outcome: outcome.slug }, version: outcome.version }}
      />
      {outcome ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="outcome"
          action={outcome ? saveOutcomeAction : createOutcomeAction}
          words={outcomeWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(outcome ? { of: { outcome: outcome.slug }, version: outcome.version } : {})}
          />
          <NameAndVerb {...{ locale, labels, fields }} />
          <Places {...{ locale, labels, fields, choices }} />
          <FormPart title={t('parts.texts')} isOpen={fields['description.zh-Hans'] !== undefined}>
            <RichTextFields name="description" {...{ locale, labels, fields }} />
            <p className="hint part-hint">{t('pointsHint')}</p>
            <LanguageFields name="points" {...{ labels, fields }} rows={4} />
          </FormPart>
          <FormPart title={t('parts.doubt')} isOpen={fields['doubt.zh-Hans'] !== undefined}>
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={t('parts.sources')}>
            <SourceFields {...{ locale, documents }} citations={outcome?.facts.citations ?? []} />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t(outcome ? 'save' : 'add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {outcome ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retireOutcomeAction}
          record={{
            ...{ field: 'outcome', slug: outcome.slug, version: outcome.version },
            isRetired: outcome.facts.isRetired,
          }}
        />
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          kind: wordsOf(OUTCOME_KINDS, (kind) => getT(locale, 'outcomes')(`kinds.${kind}`)),
          session: namesOf(choices.sessions, locale),
          organisation: namesOf(choices.organisations, locale),
          alliance: namesOf(choices.alliances, locale),
        }}
      />
    </>
  )
}

type PartProps = { locale: Locale; labels: Readonly<Record<string, string>>; fields: Fields }

function NameAndVerb({ locale, labels, fields }: PartProps) {
  const t = getT(locale, 'outcome-panel')
  const kinds = getT(locale, 'outcomes')
  const line = (name: string, optional = false) => (
    <TextField
      name={name}
      label={labels[name]}
      optional={optional}
      defaultValue={fields[name] ?? ''}
      autoComplete="off"
    />
  )
  return (
    <>
      <FormPart title={t('parts.name')}>
        <LanguageFields name="title" {...{ labels, fields }} isRequired />
        {line('titleAsPrinted')}
        <SelectField
          name="kind"
          label={labels.kind}
          defaultValue={fields.kind ?? 'other'}
          options={OUTCOME_KINDS.map((kind) => ({ value: kind, label: kinds(`kinds.${kind}`) }))}
        />
      </FormPart>
      <FormPart title={t('parts.verb')}>
        <p className="hint part-hint">{t('verbHint')}</p>
        <LanguageFields name="verb" {...{ labels, fields }} isRequired />
        {line('verbAsPrinted')}
        <p className="hint part-hint">{t('dayHint')}</p>
        {line('happenedOn', true)}
        {line('dateAsPrinted', true)}
      </FormPart>
    </>
  )
}

function Places({ locale, labels, fields, choices }: PartProps & { choices: OutcomeChoices }) {
  const t = getT(locale, 'outcome-panel')
  const places = [
    { of: 'session', none: t('noSession'), all: choices.sessions },
    { of: 'organisation', none: t('noOrganisation'), all: choices.organisations },
    { of: 'alliance', none: t('noAlliance'), all: choices.alliances },
  ] as const
  return (
    <FormPart title={t('parts.place')}>
      <p className="hint part-hint">{t('placeHint')}</p>
      {places.map(({ of, none, all }) => (
        <PickField
          key={of}
          name={of}
          of={of}
          label={labels[of]}
          optional
          defaultValue={fields[of] ?? ''}
          options={[
            { value: '', label: none },
            ...all.map(({ slug, name }) => ({ value: slug, label: pickString(name, locale) })),
          ]}
        />
      ))}
    </FormPart>
  )
}
