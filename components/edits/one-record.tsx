import type { ReactNode } from 'react'
import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import type { ValueWords } from '#components/edits/value-words.ts'
import type { FormAction } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'

/** The words of such a form; the messages of each noun have them all. */
type Said = 'add' | 'save' | 'back' | 'editNote' | 'newNote' | 'parts.sources'

type ViewProps<C, S, D, A extends string, B extends string, E extends string> = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** What the form calls its record: the field by which the actions are told which one. */
  noun: string
  /** Of the list's page. */
  path: string
  t: (word: Said) => string
  /** What its doubts are headed by; null for a noun that has none. */
  doubt: string | null
  words: FormWords
  labels: Readonly<Record<string, string>>
  /** Null for a new one. */
  record: {
    slug: string
    version: number
    name: LocalizedText
    fields: Fields
    citations: readonly Citation[]
    isRetired: boolean
  } | null
  /** Of one that stands. */
  history?: RecordHistory | null
  /** Of the fields that name another record or one of a list; for its history. */
  values?: ValueWords
  /** How one is entered, saved, and taken out or back. */
  actions: { create: FormAction<C, A>; save: FormAction<S, B>; retire: FormAction<D, E> }
  documents: readonly { slug: string; title: string }[]
  typed: SentValues | null
  notice: string | null
  /** Other ways from here; none for most. */
  ways?: ReactNode
  /** What is to be known before it is taken out; nothing for most. */
  beforeRemoval?: ReactNode
  /** The fields that it has besides its doubt and its sources. */
  children: ReactNode
}

/** What is said of one record of a forum, to be corrected or taken out; or the form for a new one. */
export function OneRecord<C, S, D, A extends string, B extends string, E extends string>(
  props: ViewProps<C, S, D, A, B, E>,
) {
  const { locale, slug, noun, path, t, words, labels, record, actions } = props
  const {
    history = null,
    values = {},
    doubt,
    documents,
    typed,
    notice,
    ways,
    beforeRemoval,
    children,
  } = props
  const fields = record?.fields ?? {}
  const form = { id: noun, words, conflict: conflictWords(locale), labels, typed }
  const parts = (
    <>
      <RecordKeys
        {...{ locale, slug }}
        {...(record ? { of: { [noun]: record.slug }, version: record.version } : {})}
      />
      {children}
      {doubt === null ? null : (
        <FormPart title={doubt} isOpen={fields['doubt.zh-Hans'] !== undefined}>
          <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
        </FormPart>
      )}
      <FormPart title={t('parts.sources')}>
        <SourceFields {...{ locale, documents }} citations={record?.citations ?? []} />
      </FormPart>
      <div className="form-actions session-actions">
        <SubmitButton>{t(record ? 'save' : 'add')}</SubmitButton>
      </div>
    </>
  )
  return (
    <>
      <PanelHead
        title={record ? pickString(record.name, locale) : t('add')}
        note={t(record ? 'editNote' : 'newNote')}
        ways={
          <>
            {ways}
            <a className="act" href={path}>
              {t('back')}
            </a>
          </>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, words, notice }}
        action={actions.save}
        record={record && { of: { [noun]: record.slug }, version: record.version }}
      />
      {record ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        {record ? (
          <RecordForm key={history?.mark} {...form} action={actions.save}>
            {parts}
          </RecordForm>
        ) : (
          <RecordForm {...form} action={actions.create}>
            {parts}
          </RecordForm>
        )}
      </PickScope>
      {record ? (
        <>
          {beforeRemoval}
          <RecordRemoval
            {...{ locale, slug }}
            action={actions.retire}
            record={{ ...record, field: noun }}
          />
        </>
      ) : null}
      <RecordHistoryPart {...{ locale, labels, history, values }} />
    </>
  )
}
