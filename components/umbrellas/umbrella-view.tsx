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
import { TextareaField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import { umbrellaLabels, umbrellaWords } from '#components/umbrellas/words.ts'
import {
  createUmbrellaAction,
  retireUmbrellaAction,
  saveUmbrellaAction,
} from '#lib/domain/umbrellas/actions.ts'
import type { UmbrellaPage } from '#lib/domain/umbrellas/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type UmbrellaViewProps = UmbrellaPage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

/** What the record says of a larger event, to be corrected; or the form for a new one. */
export function UmbrellaView(props: UmbrellaViewProps) {
  const { locale, slug, umbrella, history, documents, umbrellas, typed, notice } = props
  const t = getT(locale, 'umbrella-panel')
  const all = getT(locale, 'record-panel')
  const labels = umbrellaLabels(locale)
  const fields = umbrella?.fields ?? {}
  return (
    <>
      <PanelHead
        title={umbrella ? pickString(umbrella.name, locale) : t('add')}
        note={umbrella ? t('editNote', { count: umbrella.forums }) : t('newNote')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/umbrellas`)}>
            {t('back')}
          </a>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveUmbrellaAction}
        words={umbrellaWords(locale)}
        record={umbrella && { of: { umbrella: umbrella.slug }, version: umbrella.version }}
      />
      {umbrella ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="umbrella"
          action={umbrella ? saveUmbrellaAction : createUmbrellaAction}
          words={umbrellaWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(umbrella ? { of: { umbrella: umbrella.slug }, version: umbrella.version } : {})}
          />
          <FormPart title={all('parts.names')}>
            <LanguageFields name="name" {...{ labels, fields }} isRequired />
            <TextareaField
              name="aliases"
              label={labels.aliases}
              hint={t('aliasesHint')}
              optional
              rows={2}
              defaultValue={fields.aliases ?? ''}
            />
          </FormPart>
          <FormPart title={t('place')}>
            <PickField
              name="parent"
              of="umbrella"
              label={labels.parent}
              hint={t('parentHint')}
              optional
              defaultValue={fields.parent ?? ''}
              options={[
                { value: '', label: t('noParent') },
                ...umbrellas
                  .filter((one) => one.slug !== umbrella?.slug)
                  .map((one) => ({ value: one.slug, label: pickString(one.name, locale) })),
              ]}
            />
          </FormPart>
          <FormPart title={t('doubt')} isOpen={fields['doubt.zh-Hans'] !== undefined}>
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={all('parts.sources')}>
            <SourceFields
              {...{ locale, documents }}
              citations={[...(umbrella?.facts.citations ?? [])]}
            />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{umbrella ? all('save') : t('add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {umbrella ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retireUmbrellaAction}
          record={{ ...umbrella, field: 'umbrella' }}
        />
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{ parent: namesOf(umbrellas, locale) }}
      />
    </>
  )
}
