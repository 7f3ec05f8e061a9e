import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RichTextFields } from '#components/edits/rich-text/rich-text-fields.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { sessionPreviewPath } from '#components/previews/preview-path.ts'
import { BlockMove } from '#components/programme/block-move.tsx'
import { boardWords } from '#components/programme/board-words.ts'
import { ClashList } from '#components/programme/clash-list.tsx'
import {
  AllSlots,
  BasicFields,
  PeopleFields,
  SourceFields,
  StandingFields,
  TextFields,
} from '#components/programme/session-fields.tsx'
import { SessionForm } from '#components/programme/session-form.tsx'
import { sessionLabels } from '#components/programme/session-labels.ts'
import { conflictWords, fieldNames, programmeWords } from '#components/programme/words.ts'
import { moveSessionAction } from '#lib/domain/programme/actions.ts'
import type { BoardClash } from '#lib/domain/programme/board/types.ts'
import type { DraftSession, Programme, SessionEdit } from '#lib/domain/programme/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionViewProps = {
  locale: Locale
  programme: Programme
  session: DraftSession
  clashes: readonly BoardClash[]
  clashTitle: string
  edits: readonly SessionEdit[]
  documents: readonly { slug: string; title: string }[]
  typed: SentValues | null
  notice: string | null
}

/** One part of the programme, everything about it in one form. */
export function SessionView(props: SessionViewProps) {
  const { locale, programme, session, clashes, typed, notice } = props
  const t = getT(locale, 'programme')
  const { fields, slug, version } = session
  const words = boardWords(locale)
  const labels = sessionLabels(locale, session)
  const base = `organise/${programme.slug}/programme`
  return (
    <>
      <PanelHead
        title={pickString(session.title, locale)}
        note={t('form.note', { slug, version })}
        ways={
          <>
            {session.isRetired ? null : (
              <a className="act" href={hrefOf(locale, sessionPreviewPath(programme.slug, slug))}>
                {t('preview.open')}
              </a>
            )}
            <a className="act" href={hrefOf(locale, base)}>
              {t('form.back')}
            </a>
          </>
        }
      />
      {notice ? <p role="status">{notice}</p> : null}
      <RecordLine {...{ locale, fields }} />
      {session.isRetired ? <p className="is-clash">{t('form.removedNote')}</p> : null}
      <ClashList
        locale={locale}
        slug={programme.slug}
        title={props.clashTitle}
        clashes={clashes}
        words={words}
      />
      <PickScope {...pickSetting(locale, programme.slug)}>
        <SessionForm
          words={programmeWords(locale)}
          labels={labels}
          typed={typed}
          conflict={conflictWords(locale)}
        >
          <RecordKeys {...{ locale, version }} slug={programme.slug} of={{ session: slug }} />
          <FormPart title={t('form.basics')} isOpen>
            <BasicFields {...{ locale, programme, fields }} slug={slug} />
            <StandingFields {...{ locale, fields }} />
          </FormPart>
          <FormPart title={t('form.time')} isOpen>
            <p className="hint part-hint">{t('form.clockHint')}</p>
            <AllSlots {...{ locale, programme, fields }} />
          </FormPart>
          <FormPart title={t('form.people')} isOpen>
            <p className="hint part-hint">{t('form.nameHint')}</p>
            <p className="hint part-hint">{t('form.clearHint')}</p>
            <PeopleFields {...{ locale, session }} />
            <datalist id="people-known">
              {[...programme.people.values()].map((name) => (
                <option key={name['zh-Hans']} value={name['zh-Hans']} />
              ))}
            </datalist>
          </FormPart>
          <FormPart title={t('form.texts')} isOpen={session.description !== null}>
            <RichTextFields name="description" {...{ locale, labels, fields }} />
            <TextFields name="theme" of="themeOf" {...{ locale, fields }} />
            <TextFields name="points" of="pointsOf" {...{ locale, fields }} isLong />
            <TextFields name="doubt" of="doubtOf" {...{ locale, fields }} />
          </FormPart>
          <FormPart title={t('form.sources')} isOpen={session.citations.length > 0}>
            {(['titleAsPrinted', 'themeAsPrinted'] as const).map((name) => (
              <TextField
                key={name}
                name={name}
                label={t(`form.${name}`)}
                optional
                defaultValue={fields[name] ?? ''}
                autoComplete="off"
              />
            ))}
            <SourceFields
              {...{ locale }}
              citations={session.citations}
              documents={props.documents}
            />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t('form.save')}</SubmitButton>
          </div>
        </SessionForm>
      </PickScope>
      <BlockMove {...{ locale, programme, session, typed }} />
      <Removal {...{ locale, programme, session }} />
      <History {...{ locale, programme }} edits={props.edits} />
    </>
  )
}

function Removal(props: { locale: Locale; programme: Programme; session: DraftSession }) {
  const { locale, programme, session } = props
  const t = getT(locale, 'programme')
  const isRetired = session.isRetired
  return (
    <ActionForm
      id="removal"
      action={moveSessionAction}
      words={programmeWords(locale)}
      done={isRetired ? t('form.saved') : t('form.removedNote')}
      className="removal"
    >
      <input type="hidden" name="slug" value={programme.slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="session" value={session.slug} />
      <input type="hidden" name="version" value={session.version} />
      <input type="hidden" name="retired" value={isRetired ? '' : 'yes'} />
      <SubmitButton tone={isRetired ? 'line' : 'danger'}>
        {t(isRetired ? 'form.restore' : 'form.remove')}
      </SubmitButton>
    </ActionForm>
  )
}

function History(props: { locale: Locale; programme: Programme; edits: readonly SessionEdit[] }) {
  const { locale, programme, edits } = props
  const t = getT(locale, 'programme')
  const unknown = getT(locale, 'common')('unknown')
  return (
    <section className="panel-part edits">
      <h2>{t('form.history')}</h2>
      {edits.length === 0 ? <p className="is-quiet">{t('form.historyNone')}</p> : null}
      <ol>
        {edits.map(({ at, by, isCreation, isUndo, fields }, index) => {
          const who = by ?? unknown
          const what = { who, fields: fieldNames(locale, fields) }
          return (
            <li key={index}>
              <span className="num">{formatDateTime(at, programme.timeZone, locale)}</span>
              {isCreation
                ? t('form.createdBy', { who })
                : t(isUndo ? 'form.took' : 'form.edited', what)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
