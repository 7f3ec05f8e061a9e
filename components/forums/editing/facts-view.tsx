import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { RichTextFields } from '#components/edits/rich-text/rich-text-fields.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { RoomsView } from '#components/forums/editing/rooms-view.tsx'
import { type FACT_TEXTS, factsLabels, factsWords } from '#components/forums/editing/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { SelectField, TextareaField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { previewPath } from '#components/previews/preview-path.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import { saveForumAction } from '#lib/domain/forums/editing/actions.ts'
import { FORUM_MODES, FORUM_STATES } from '#lib/domain/forums/editing/constants.ts'
import type { EditedForum, FactsPage } from '#lib/domain/forums/editing/types.ts'
import { gapsOf, restrictedWordsIn } from '#lib/domain/forums/editing/utils.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type FactsViewProps = FactsPage & {
  locale: Locale
  /** May say which state the forum is in. */
  isManager: boolean
  typed: SentValues | null
  notice: string | null
}

/** What a forum says of itself, and its rooms. */
export function FactsView(props: FactsViewProps) {
  const { locale, forum, history, documents, umbrellas, isManager, typed, notice } = props
  const t = getT(locale, 'facts')
  const labels = factsLabels(locale)
  const { fields } = forum
  const line = (name: string, more: { hint?: string; inputMode?: 'numeric' } = {}) => (
    <TextField
      key={name}
      name={name}
      label={labels[name]}
      optional
      defaultValue={fields[name] ?? ''}
      autoComplete="off"
      {...more}
    />
  )
  const texts = (name: Exclude<(typeof FACT_TEXTS)[number], 'goodToKnow'>) =>
    LANGS.map((lang) => {
      const common = {
        name: `${name}.${lang}`,
        label: labels[`${name}.${lang}`],
        optional: true,
        defaultValue: fields[`${name}.${lang}`] ?? '',
        lang,
      }
      return name === 'description' ? (
        <TextareaField key={lang} {...common} rows={5} />
      ) : (
        <TextField key={lang} {...common} autoComplete="off" />
      )
    })
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t('note')}
        ways={
          <a className="act" href={hrefOf(locale, previewPath(forum.slug, 'overview'))}>
            {getT(locale, 'programme')('preview.open')}
          </a>
        }
      />
      <RecordSteps
        {...{ locale, history, labels, notice }}
        slug={forum.slug}
        action={saveForumAction}
        words={factsWords(locale)}
        record={{ of: {}, version: forum.version }}
      />
      <RecordLine {...{ locale, fields }} />
      <Doubts {...{ locale, forum }} />
      <PickScope {...pickSetting(locale, forum.slug)}>
        <RecordForm
          key={history?.mark}
          id="facts"
          action={saveForumAction}
          words={factsWords(locale)}
          labels={labels}
          typed={typed}
          conflict={conflictWords(locale)}
        >
          <RecordKeys {...{ locale }} slug={forum.slug} version={forum.version} />
          <FormPart title={t('parts.names')}>
            <p className="hint part-hint">{t('required')}</p>
            {texts('name')}
            {texts('shortName')}
            {line('nameAsPrinted')}
            <PickField
              name="umbrella"
              of="umbrella"
              label={labels.umbrella}
              hint={t('umbrellaHint')}
              optional
              defaultValue={fields.umbrella ?? ''}
              options={pickOptions(t('noUmbrella'), umbrellas, locale)}
            />
            {isManager ? (
              <SelectField
                name="state"
                label={t('state')}
                hint={t('stateHint')}
                defaultValue={fields.state ?? 'draft'}
                options={FORUM_STATES.map((one) => ({ value: one, label: t(`states.${one}`) }))}
              />
            ) : null}
            {isManager ? (
              <SelectField
                name="secondEyes"
                label={t('secondEyes')}
                hint={t('secondEyesHint')}
                defaultValue={fields.secondEyes ?? ''}
                options={['', 'yes'].map((value) => ({
                  value,
                  label: t(value === 'yes' ? 'publishing.two' : 'publishing.one'),
                }))}
              />
            ) : null}
          </FormPart>
          <FormPart title={t('parts.days')}>
            <p className="hint part-hint">{t('dayHint')}</p>
            {line('startsOn')}
            {line('endsOn')}
            {line('dateAsPrinted')}
            {texts('venue')}
            {line('venueAsPrinted')}
            <SelectField
              name="mode"
              label={t('mode')}
              optional
              defaultValue={fields.mode ?? ''}
              options={[
                { value: '', label: t('noMode') },
                ...FORUM_MODES.map((one) => ({
                  value: one,
                  label: getT(locale, 'forums')(`modes.${one}`),
                })),
              ]}
            />
            {line('capacity', { inputMode: 'numeric' })}
          </FormPart>
          <FormPart title={t('parts.texts')}>
            {texts('theme')}
            {line('themeAsPrinted')}
            {texts('description')}
          </FormPart>
          <FormPart title={t('parts.goodToKnow')}>
            <p className="hint part-hint">{t('goodToKnowHint')}</p>
            <RichTextFields name="goodToKnow" {...{ locale, labels, fields }} />
          </FormPart>
          <FormPart title={t('parts.sources')}>
            <SourceFields {...{ locale, documents }} citations={forum.facts.citations} />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          umbrella: namesOf(umbrellas, locale),
          state: wordsOf(FORUM_STATES, (one) => t(`states.${one}`)),
          mode: wordsOf(FORUM_MODES, (one) => getT(locale, 'forums')(`modes.${one}`)),
        }}
      />
      <RoomsView
        locale={locale}
        slug={forum.slug}
        rooms={forum.rooms}
        histories={props.roomHistories}
      />
    </>
  )
}

/** What is missing, and what a name is better without. */
function Doubts({ locale, forum }: { locale: Locale; forum: EditedForum }) {
  const t = getT(locale, 'facts')
  const gaps = gapsOf(forum.facts, forum.rooms.length)
  const restricted = restrictedWordsIn(forum.facts)
  const separator = getT(locale, 'common')('listSeparator')
  return (
    <section className="panel-part">
      <h2>{t(gaps.length > 0 ? 'gaps.title' : 'gaps.none')}</h2>
      {gaps.length > 0 ? <p>{gaps.map((gap) => t(`gaps.${gap}`)).join(separator)}</p> : null}
      {restricted.length > 0 ? (
        <p className="is-clash">{t('restricted', { words: restricted.join(separator) })}</p>
      ) : null}
    </section>
  )
}
