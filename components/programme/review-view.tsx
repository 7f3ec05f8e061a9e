import { ActionForm } from '#components/patterns/action-form.tsx'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { DraftWays } from '#components/programme/draft-ways.tsx'
import { Changes, Warnings } from '#components/programme/publish-view.tsx'
import { programmeWords } from '#components/programme/words.ts'
import type { SessionDiff, Warning } from '#lib/domain/programme/publishing/types.ts'
import {
  approveProgrammeAction,
  returnProgrammeAction,
} from '#lib/domain/programme/reviewing/actions.ts'
import type { ProgrammeRequest } from '#lib/domain/programme/reviewing/types.ts'
import type { Programme } from '#lib/domain/programme/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ReviewViewProps = {
  locale: Locale
  programme: Programme
  request: ProgrammeRequest | null
  isOwn: boolean
  /** The draft is not what was asked for any more. */
  isStale: boolean
  letters: number
  diff: readonly SessionDiff[]
  warnings: readonly Warning[]
  typed: SentValues | null
  notice: string | null
}

/** What somebody asks to publish, for somebody else to look at: to agree, or to send it back. */
export function ReviewView(props: ReviewViewProps) {
  const { locale, programme, request, notice } = props
  const t = getT(locale, 'programme')
  return (
    <>
      <PanelHead
        title={t('reviewing.title')}
        note={t('reviewing.note')}
        ways={<DraftWays {...{ locale }} slug={programme.slug} />}
      />
      {notice ? <p role="status">{notice}</p> : null}
      {request ? (
        <Request {...props} request={request} />
      ) : (
        <EmptyState title={t('reviewing.none')}>{t('reviewing.noneHint')}</EmptyState>
      )}
    </>
  )
}

function Request(props: ReviewViewProps & { request: ProgrammeRequest }) {
  const { locale, programme, request, isOwn, isStale, letters, diff, warnings, typed } = props
  const t = getT(locale, 'programme')
  const number = programme.publishedNumber + 1
  const time = formatDateTime(request.askedAt, programme.timeZone, locale)
  const keys = (
    <>
      <input type="hidden" name="slug" value={programme.slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="request" value={request.requestId} />
    </>
  )
  const words = programmeWords(locale)
  return (
    <>
      <p>
        {t('reviewing.waits', {
          ...{ who: request.askedByName ?? t('reviewing.somebody'), time, number },
        })}
      </p>
      <DataList>
        <DataRow locale={locale} label={t('reviewing.reason')}>
          {request.reason}
        </DataRow>
        <DataRow locale={locale} label={t('reviewing.letters')}>
          {request.isQuiet ? t('reviewing.quiet') : String(letters)}
        </DataRow>
      </DataList>
      {isStale || isOwn ? (
        <p className="part-hint">{t(isStale ? 'reviewing.stale' : 'reviewing.own')}</p>
      ) : null}
      {isStale ? null : (
        <>
          <Changes {...{ locale, programme, diff }} />
          <Warnings {...{ locale, programme, warnings }} />
        </>
      )}
      {isStale || isOwn ? null : (
        <ActionForm id="approve" action={approveProgrammeAction} words={words} typed={typed}>
          {keys}
          <div className="form-actions">
            <SubmitButton>{t('reviewing.approve', { number })}</SubmitButton>
          </div>
        </ActionForm>
      )}
      <ActionForm
        id="return"
        action={returnProgrammeAction}
        words={words}
        labels={{ note: t('reviewing.returnReason') }}
        typed={typed}
      >
        {keys}
        <TextField name="note" label={t('reviewing.returnReason')} autoComplete="off" />
        <div className="form-actions">
          <SubmitButton tone="line">
            {t(isOwn ? 'reviewing.takeBack' : 'reviewing.return')}
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
