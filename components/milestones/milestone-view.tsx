import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { milestoneLabels, milestoneWords } from '#components/milestones/words.ts'
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
  createMilestoneAction,
  retireMilestoneAction,
  saveMilestoneAction,
} from '#lib/domain/milestones/actions.ts'
import { MILESTONE_KINDS } from '#lib/domain/milestones/constants.ts'
import type { MilestonePage } from '#lib/domain/milestones/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type MilestoneViewProps = MilestonePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

/** What is said of something on the way, to be corrected or taken out; or the form for a new one. */
export function MilestoneView(props: MilestoneViewProps) {
  const { locale, slug, milestone, history, documents, cities, typed, notice } = props
  const t = getT(locale, 'milestone-panel')
  const labels = milestoneLabels(locale)
  const fields = milestone?.fields ?? {}
  return (
    <>
      <PanelHead
        title={milestone ? pickString(milestone.facts.title, locale) : t('add')}
        note={t(milestone ? 'editNote' : 'newNote')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/milestones`)}>
            {t('back')}
          </a>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveMilestoneAction}
        words={milestoneWords(locale)}
        record={milestone && { of: { milestone: milestone.slug }, version: milestone.version }}
      />
      {milestone ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="milestone"
          action={milestone ? saveMilestoneAction : createMilestoneAction}
          words={milestoneWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(milestone
              ? { of: { milestone: milestone.slug }, version: milestone.version }
              : {})}
          />
          <NameAndDay {...{ locale, labels, fields }} />
          <Place {...{ locale, labels, fields, cities }} />
          <FormPart title={t('parts.texts')} isOpen={fields['description.zh-Hans'] !== undefined}>
            <LanguageFields name="description" {...{ labels, fields }} rows={4} />
          </FormPart>
          <FormPart title={t('parts.doubt')} isOpen={fields['doubt.zh-Hans'] !== undefined}>
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={t('parts.sources')}>
            <SourceFields {...{ locale, documents }} citations={milestone?.facts.citations ?? []} />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t(milestone ? 'save' : 'add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {milestone ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retireMilestoneAction}
          record={{
            ...{ field: 'milestone', slug: milestone.slug, version: milestone.version },
            isRetired: milestone.facts.isRetired,
          }}
        />
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          kind: wordsOf(MILESTONE_KINDS, (kind) => t(`kinds.${kind}`)),
          city: namesOf(cities, locale),
        }}
      />
    </>
  )
}

type PartProps = { locale: Locale; labels: Readonly<Record<string, string>>; fields: Fields }

function NameAndDay({ locale, labels, fields }: PartProps) {
  const t = getT(locale, 'milestone-panel')
  const line = (name: string) => (
    <TextField
      name={name}
      label={labels[name]}
      optional
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
          hint={t('kindHint')}
          defaultValue={fields.kind ?? 'milestone'}
          options={MILESTONE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      </FormPart>
      <FormPart title={t('parts.day')}>
        <p className="hint part-hint">{t('dayHint')}</p>
        {line('startsOn')}
        {line('endsOn')}
        {line('dateAsPrinted')}
      </FormPart>
    </>
  )
}

function Place({ locale, labels, fields, cities }: PartProps & Pick<MilestonePage, 'cities'>) {
  const t = getT(locale, 'milestone-panel')
  return (
    <FormPart title={t('parts.place')}>
      <PickField
        name="city"
        of="city"
        label={labels.city}
        optional
        defaultValue={fields.city ?? ''}
        options={[
          { value: '', label: t('noCity') },
          ...cities.map(({ slug, name }) => ({ value: slug, label: pickString(name, locale) })),
        ]}
      />
      <LanguageFields name="venue" {...{ labels, fields }} />
      <LanguageFields name="theme" {...{ labels, fields }} />
    </FormPart>
  )
}
