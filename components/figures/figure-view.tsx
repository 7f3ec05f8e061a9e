import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { namesOf } from '#components/edits/value-words.ts'
import { figureLabels, figureWords } from '#components/figures/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
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
  createFigureAction,
  retireFigureAction,
  saveFigureAction,
} from '#lib/domain/figures/actions.ts'
import { SUBJECTS } from '#lib/domain/figures/constants.ts'
import type { FigureChoices, FigurePage } from '#lib/domain/figures/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type FigureViewProps = FigurePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

/** What is said of a figure, to be corrected or taken out; or the form for a new one. */
export function FigureView(props: FigureViewProps) {
  const { locale, slug, figure, history, documents, choices, groups, about, typed, notice } = props
  const t = getT(locale, 'figure-panel')
  const labels = figureLabels(locale)
  const fields: Fields = figure?.fields ?? about
  return (
    <>
      <PanelHead
        title={figure ? pickString(figure.facts.label, locale) : t('add')}
        note={t(figure ? 'editNote' : 'newNote')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/figures`)}>
            {t('back')}
          </a>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveFigureAction}
        words={figureWords(locale)}
        record={figure && { of: { figure: figure.slug }, version: figure.version }}
      />
      {figure ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="figure"
          action={figure ? saveFigureAction : createFigureAction}
          words={figureWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(figure ? { of: { figure: figure.slug }, version: figure.version } : {})}
          />
          <Numbers {...{ locale, labels, fields }} />
          <About {...{ locale, labels, fields, choices }} />
          <Group {...{ locale, labels, fields, groups }} />
          <FormPart title={t('parts.doubt')} isOpen={fields['doubt.zh-Hans'] !== undefined}>
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={t('parts.sources')}>
            <SourceFields {...{ locale, documents }} citations={figure?.facts.citations ?? []} />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t(figure ? 'save' : 'add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {figure ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retireFigureAction}
          record={{
            ...{ field: 'figure', slug: figure.slug, version: figure.version },
            isRetired: figure.facts.isRetired,
          }}
        />
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          ...Object.fromEntries(SUBJECTS.map((one) => [one, namesOf(choices[one], locale)])),
        }}
      />
    </>
  )
}

type PartProps = { locale: Locale; labels: Readonly<Record<string, string>>; fields: Fields }

function Numbers({ locale, labels, fields }: PartProps) {
  const t = getT(locale, 'figure-panel')
  return (
    <FormPart title={t('parts.what')}>
      <LanguageFields name="label" {...{ labels, fields }} isRequired />
      <p className="hint part-hint">{t('numberHint')}</p>
      {(['value', 'atLeast', 'atMost'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          optional
          inputMode="decimal"
          defaultValue={fields[name] ?? ''}
          autoComplete="off"
        />
      ))}
      <LanguageFields name="unit" {...{ labels, fields }} />
      <LanguageFields name="period" {...{ labels, fields }} />
      <TextField
        name="asPrinted"
        label={labels.asPrinted}
        defaultValue={fields.asPrinted ?? ''}
        autoComplete="off"
      />
    </FormPart>
  )
}

function About({ locale, labels, fields, choices }: PartProps & { choices: FigureChoices }) {
  const t = getT(locale, 'figure-panel')
  return (
    <FormPart title={t('parts.about')}>
      <p className="hint part-hint">{t('aboutHint')}</p>
      {SUBJECTS.map((subject) => (
        <PickField
          key={subject}
          name={subject}
          of={subject}
          label={labels[subject]}
          optional
          defaultValue={fields[subject] ?? ''}
          options={[
            { value: '', label: t(`no.${subject}`) },
            ...choices[subject].map(({ slug, name }) => ({
              value: slug,
              label: pickString(name, locale),
            })),
          ]}
        />
      ))}
    </FormPart>
  )
}

function Group({ locale, labels, fields, groups }: PartProps & { groups: readonly string[] }) {
  const t = getT(locale, 'figure-panel')
  return (
    <FormPart title={t('parts.group')} isOpen={fields.group !== undefined}>
      <p className="hint part-hint">{t('groupHint')}</p>
      <TextField
        name="group"
        label={labels.group}
        optional
        defaultValue={fields.group ?? ''}
        list="groups-known"
        autoComplete="off"
      />
      <datalist id="groups-known">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <SelectField
        name="total"
        label={labels.total}
        defaultValue={fields.total ?? ''}
        options={[
          { value: '', label: t('totals.no') },
          { value: 'yes', label: t('totals.yes') },
        ]}
      />
    </FormPart>
  )
}
