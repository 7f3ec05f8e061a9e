import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { OneRecord } from '#components/edits/one-record.tsx'
import { namesOf } from '#components/edits/value-words.ts'
import { figureLabels, figureWords } from '#components/figures/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
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
import { getT } from '#lib/platform/i18n/translate.ts'

export type FigureViewProps = FigurePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

const ACTIONS = {
  create: createFigureAction,
  save: saveFigureAction,
  retire: retireFigureAction,
}

/** What is said of a figure, to be corrected or taken out; or the form for a new one. */
export function FigureView({ figure, choices, groups, about, ...props }: FigureViewProps) {
  const { locale, slug } = props
  const t = getT(locale, 'figure-panel')
  const labels = figureLabels(locale)
  const fields: Fields = figure?.fields ?? about
  return (
    <OneRecord
      {...props}
      {...{ t, labels }}
      doubt={t('parts.doubt')}
      noun="figure"
      values={Object.fromEntries(SUBJECTS.map((one) => [one, namesOf(choices[one], locale)]))}
      path={hrefOf(locale, `organise/${slug}/figures`)}
      words={figureWords(locale)}
      record={figure && { ...figure, ...figure.facts, name: figure.facts.label }}
      actions={ACTIONS}
    >
      <Numbers {...{ locale, labels, fields }} />
      <About {...{ locale, labels, fields, choices }} />
      <Group {...{ locale, labels, fields, groups }} />
    </OneRecord>
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
          options={pickOptions(t(`no.${subject}`), choices[subject], locale)}
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
