import {
  MemberFields,
  optionsOf,
  ServiceFields,
} from '#components/alliances/editing/row-fields.tsx'
import { allianceLabels, allianceWords } from '#components/alliances/editing/words.ts'
import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { namesOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import {
  createAllianceAction,
  retireAllianceAction,
  saveAllianceAction,
} from '#lib/domain/alliances/editing/actions.ts'
import type { AllianceChoices, EditedAlliance } from '#lib/domain/alliances/editing/types.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Ref } from '#lib/domain/record/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AllianceViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Null for a new one. */
  alliance: EditedAlliance | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  choices: AllianceChoices
  /** Bodies that a new one can be */
  bodies: readonly Ref[]
  /** May take one out of the record. */
  isManager: boolean
  typed: SentValues | null
  notice: string | null
}

/** What the record says of an alliance, to be corrected; or the form for a new one. */
export function AllianceView(props: AllianceViewProps) {
  const { locale, slug, alliance, history, documents, choices, bodies, isManager, typed, notice } =
    props
  const t = getT(locale, 'alliance-panel')
  const all = getT(locale, 'record-panel')
  const labels = allianceLabels(locale)
  const fields = alliance?.fields ?? {}
  return (
    <>
      <Head {...{ locale, slug, alliance }} />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveAllianceAction}
        words={allianceWords(locale)}
        record={alliance && { of: { alliance: alliance.slug }, version: alliance.version }}
      />
      {alliance ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="alliance"
          action={alliance ? saveAllianceAction : createAllianceAction}
          words={allianceWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(alliance ? { of: { alliance: alliance.slug }, version: alliance.version } : {})}
          />
          <FormPart title={t('groups.what')}>
            {alliance ? null : (
              <SelectField
                name="organisation"
                label={labels.organisation}
                hint={t('bodyHint')}
                defaultValue=""
                options={optionsOf(bodies, t('noBody'), locale)}
              />
            )}
            <PickField
              name="founder"
              of="organisation"
              label={labels.founder}
              optional
              defaultValue={fields.founder ?? ''}
              options={optionsOf(choices.organisations, t('noFounder'), locale)}
            />
            <TextField
              name="memberCountAsPrinted"
              label={labels.memberCountAsPrinted}
              optional
              defaultValue={fields.memberCountAsPrinted ?? ''}
              autoComplete="off"
            />
          </FormPart>
          <FormPart title={t('groups.texts')}>
            <LanguageFields name="description" {...{ labels, fields }} rows={4} isRequired />
            <LanguageFields name="purpose" {...{ labels, fields }} rows={3} />
            <p className="hint part-hint">{t('pointsHint')}</p>
            <LanguageFields name="points" {...{ labels, fields }} rows={4} />
            <LanguageFields name="joiningProcedure" {...{ labels, fields }} rows={3} />
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={t('services')}>
            <p className="hint part-hint">{t('servicesHint')}</p>
            <ServiceFields
              {...{ locale, fields, documents }}
              rows={alliance?.facts.services ?? []}
            />
          </FormPart>
          <FormPart title={t('members')}>
            <p className="hint part-hint">{t('membersHint')}</p>
            <MemberFields
              {...{ locale, fields, choices, documents }}
              rows={alliance?.facts.members ?? []}
            />
          </FormPart>
          <FormPart title={all('parts.sources')}>
            <SourceFields
              {...{ locale, documents }}
              citations={[...(alliance?.facts.citations ?? [])]}
            />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{alliance ? all('save') : t('add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {alliance && isManager ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retireAllianceAction}
          record={{ ...alliance, field: 'alliance' }}
        />
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          founder: namesOf(choices.organisations, locale),
        }}
      />
    </>
  )
}

function Head({ locale, slug, alliance }: Pick<AllianceViewProps, 'locale' | 'slug' | 'alliance'>) {
  const t = getT(locale, 'alliance-panel')
  return (
    <PanelHead
      title={alliance ? pickString(alliance.name, locale) : t('add')}
      note={t(alliance ? 'editNote' : 'newNote')}
      ways={
        <>
          {alliance && !alliance.isRetired ? (
            <a className="act" href={hrefOf(locale, `alliances/${alliance.slug}`)}>
              {t('public')}
            </a>
          ) : null}
          <a className="act" href={hrefOf(locale, `organise/${slug}/alliances`)}>
            {t('back')}
          </a>
        </>
      }
    />
  )
}
