import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { participationLabels, participationWords } from '#components/participations/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import {
  createParticipationAction,
  removeParticipationAction,
  saveParticipationAction,
} from '#lib/domain/participations/actions.ts'
import { PARTICIPATION_ROLES } from '#lib/domain/participations/constants.ts'
import type { EditedParticipation, ParticipationChoices } from '#lib/domain/participations/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ParticipationViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Null for a new one. */
  participation: EditedParticipation | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  choices: ParticipationChoices
  typed: SentValues | null
  notice: string | null
}

/** As what an organisation takes part; or the form for another one. */
export function ParticipationView(props: ParticipationViewProps) {
  const { locale, slug, participation, history, documents, choices, typed, notice } = props
  const t = getT(locale, 'participation-panel')
  const roles = getT(locale, 'forums')
  const labels = participationLabels(locale)
  const fields = participation?.fields ?? {}
  return (
    <>
      <PanelHead
        title={participation ? pickString(participation.name, locale) : t('add')}
        note={participation ? t('editNote') : t('newNote')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/roles`)}>
            {t('back')}
          </a>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveParticipationAction}
        words={participationWords(locale)}
        record={
          participation && {
            of: { participation: participation.id },
            version: participation.version,
          }
        }
      />
      {participation ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="participation"
          action={participation ? saveParticipationAction : createParticipationAction}
          words={participationWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(participation
              ? { of: { participation: participation.id }, version: participation.version }
              : {})}
          />
          <FormPart title={t('parts.role')} isOpen>
            <PickField
              name="organisation"
              of="organisation"
              label={labels.organisation}
              defaultValue={fields.organisation ?? ''}
              options={pickOptions(t('noOrganisation'), choices.organisations, locale)}
            />
            <SelectField
              name="role"
              label={labels.role}
              defaultValue={fields.role ?? 'host'}
              options={PARTICIPATION_ROLES.map((role) => ({
                value: role,
                label: roles(`roles.${role}`),
              }))}
            />
            <TextField
              name="asPrinted"
              label={labels.asPrinted}
              hint={t('asPrintedHint')}
              defaultValue={fields.asPrinted ?? ''}
              autoComplete="off"
            />
            <SelectField
              name="session"
              label={labels.session}
              optional
              defaultValue={fields.session ?? ''}
              options={pickOptions(t('wholeForum'), choices.sessions, locale)}
            />
          </FormPart>
          <FormPart title={t('parts.remarks')} isOpen={fields['remark.zh-Hans'] !== undefined}>
            <LanguageFields name="remark" {...{ labels, fields }} />
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={t('parts.sources')}>
            <SourceFields
              {...{ locale, documents }}
              citations={participation?.facts.citations ?? []}
            />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t(participation ? 'save' : 'add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {participation ? (
        <ActionForm
          id="removal"
          action={removeParticipationAction}
          words={participationWords(locale)}
          className="removal"
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="participation" value={participation.id} />
          <input type="hidden" name="version" value={participation.version} />
          <SubmitButton tone="danger">{t('remove')}</SubmitButton>
        </ActionForm>
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          role: wordsOf(PARTICIPATION_ROLES, (role) => roles(`roles.${role}`)),
          organisation: namesOf(choices.organisations, locale),
          session: namesOf(choices.sessions, locale),
        }}
      />
    </>
  )
}
