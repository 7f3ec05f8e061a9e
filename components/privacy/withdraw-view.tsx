import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { Breadcrumb } from '#components/patterns/breadcrumb.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { withdrawConsentAction } from '#lib/domain/privacy/actions.ts'
import type { ConsentGiven } from '#lib/domain/privacy/consents/types.ts'
import { dataPath } from '#lib/domain/privacy/paths/utils.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type WithdrawViewProps = {
  consent: ConsentGiven
  /** What withdrawing it does now. */
  effect: 'registration_cancelled' | 'noted'
  token: string | null
  locale: Locale
}

/** One consent, what follows if it is withdrawn, and the button. */
export function WithdrawView({ consent, effect, token, locale }: WithdrawViewProps) {
  const t = getT(locale, 'privacy')
  const back = hrefOf(locale, dataPath(token))
  const when = (at: Date) => formatDateTime(at, 'Asia/Shanghai', locale)
  const cancels = effect === 'registration_cancelled'
  return (
    <div className="wrap my-data">
      <Breadcrumb label={t('data.back')} items={[{ key: 'data', href: back, name: t('title') }]} />
      <PageHeader title={t('withdrawing.title')} size="quiet" />
      <div className="narrow">
        <p>
          {t('withdrawing.what', {
            when: when(consent.givenAt),
            forum: pickString(consent.forumName, locale),
          })}
        </p>
        <blockquote className="agreed">
          <b>
            <Localized text={consent.title} locale={locale} />
          </b>
          <p>
            <Localized text={consent.body} locale={locale} />
          </p>
        </blockquote>
        {consent.withdrawnAt ? (
          <p className="form-done">
            {t('withdrawing.already', { when: when(consent.withdrawnAt) })}
          </p>
        ) : (
          <>
            <h2>{t('withdrawing.effect')}</h2>
            <p className={cancels ? 'consequence' : undefined}>
              {t(cancels ? 'withdrawing.cancelled' : 'withdrawing.noted')}
            </p>
            {cancels ? null : <p className="small muted">{t('withdrawing.past')}</p>}
            <ActionForm
              id="withdraw"
              action={withdrawConsentAction}
              words={formWords(locale)}
              done={t(cancels ? 'withdrawing.doneCancelled' : 'withdrawing.done')}
              doneReplaces
            >
              <input type="hidden" name="token" value={token ?? ''} />
              <input type="hidden" name="consent" value={consent.id} />
              <div className="form-actions">
                <SubmitButton tone={cancels ? 'danger' : 'main'}>
                  {t(cancels ? 'withdrawing.confirmCancel' : 'withdrawing.confirm')}
                </SubmitButton>
                <a className="act" href={back}>
                  {t('withdrawing.keep')}
                </a>
              </div>
            </ActionForm>
          </>
        )}
      </div>
    </div>
  )
}
