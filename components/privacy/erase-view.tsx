import { hrefOf } from '#components/layout/nav.ts'
import { MailKeptNotice } from '#components/letters/mail-kept-notice.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { Breadcrumb } from '#components/patterns/breadcrumb.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { eraseAction, sendProofAction } from '#lib/domain/privacy/actions.ts'
import { dataPath } from '#lib/domain/privacy/paths/utils.ts'
import type { Asker } from '#lib/domain/privacy/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type EraseViewProps = {
  asker: Asker
  /** Coming registrations, which an erasure cancels. */
  coming: number
  /** A recent sign-in is proof enough. */
  isProven: boolean
  /** The code that was mailed. */
  challenge: string | null
  locale: Locale
}

/** What goes, what happens, what stays; then the proof and the button. */
export function EraseView(props: EraseViewProps) {
  const { asker, coming, locale } = props
  const t = getT(locale, 'privacy')
  const { email, token } = asker
  const back = hrefOf(locale, dataPath(token))
  return (
    <div className="wrap my-data">
      <Breadcrumb label={t('data.back')} items={[{ key: 'data', href: back, name: t('title') }]} />
      <PageHeader title={t('erasing.title')} size="quiet" />
      <div className="narrow">
        <p className="consequence">{t('erasing.lead', { email })}</p>
        <h2>{t('erasing.goes')}</h2>
        <ul>
          <li>{t('erasing.goesList.account')}</li>
          <li>{t('erasing.goesList.registrations')}</li>
          <li>{t('erasing.goesList.others')}</li>
        </ul>
        <h2>{t('erasing.happens')}</h2>
        <ul>
          <li>{t('erasing.happensList.coming', { count: coming })}</li>
          <li>{t('erasing.happensList.noLetters')}</li>
        </ul>
        <h2>{t('erasing.stays')}</h2>
        <ul>
          <li>{t('erasing.staysList.counts')}</li>
          <li>{t('erasing.staysList.proof')}</li>
          <li>{t('erasing.staysList.list')}</li>
        </ul>
        <p>
          {t('erasing.before')}{' '}
          <a href={`${back}/download`} download>
            {t('data.downloadButton')}
          </a>
        </p>
        <h2>{t('erasing.proof')}</h2>
        <Proof {...props} back={back} />
      </div>
    </div>
  )
}

function Proof({ asker, isProven, challenge, locale, back }: EraseViewProps & { back: string }) {
  const t = getT(locale, 'privacy')
  const { email } = asker
  const token = asker.token ?? ''
  if (!isProven && challenge === null) {
    return (
      <ActionForm id="send-proof" action={sendProofAction} words={formWords(locale)}>
        <p>{t('erasing.proofSend', { email })}</p>
        <MailKeptNotice locale={locale} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        <div className="form-actions">
          <SubmitButton>{t('erasing.send')}</SubmitButton>
          <a className="act" href={back}>
            {t('erasing.keep')}
          </a>
        </div>
      </ActionForm>
    )
  }
  const refusals = {
    wrong_code: t('erasing.wrong_code'),
    no_longer_valid: t('erasing.no_longer_valid'),
    proof_required: t('erasing.proof_required'),
    last_administrator: t('erasing.last_administrator'),
    sign_in_first: t('erasing.sign_in_first'),
    account_shut: t('erasing.account_shut'),
  }
  return (
    <>
      <ActionForm
        id="erase"
        action={eraseAction}
        words={formWords(locale, { refusals })}
        labels={{ code: t('erasing.code') }}
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        {isProven ? (
          <p>{t('erasing.proofFresh')}</p>
        ) : (
          <>
            <p>{t('erasing.sent', { email })}</p>
            <MailKeptNotice locale={locale} />
            <input type="hidden" name="challenge" value={challenge ?? ''} />
            <TextField
              name="code"
              label={t('erasing.code')}
              hint={t('erasing.codeHint')}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={20}
            />
          </>
        )}
        <div className="form-actions">
          <SubmitButton tone="danger">{t('erasing.confirm')}</SubmitButton>
          <a className="act" href={back}>
            {t('erasing.keep')}
          </a>
        </div>
      </ActionForm>
      {isProven ? null : (
        <ActionForm id="send-proof" action={sendProofAction} words={formWords(locale)}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="locale" value={locale} />
          <div className="form-actions">
            <SubmitButton tone="line">{t('erasing.again')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  )
}
