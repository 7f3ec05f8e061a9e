import { hrefOf } from '#components/layout/nav.ts'
import { MailKeptNotice } from '#components/letters/mail-kept-notice.tsx'
import { Section } from '#components/patterns/section.tsx'
import { OpenOffer } from '#components/registrations/own/open-offer.tsx'
import { OwnFacts } from '#components/registrations/own/own-facts.tsx'
import { type OwnProps, OwnState } from '#components/registrations/own/own-state.tsx'
import {
  canCancel,
  canChange,
  canHandOver,
  changesEndAt,
} from '#lib/domain/registrations/policy.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What a page was led to by: words for it stand at the top once. */
export const OWN_NEWS = ['saved', 'nothingChanged', 'accepted', 'offered', 'withdrawn'] as const
export type OwnNews = (typeof OWN_NEWS)[number] | 'new' | null

/** One's own registration: the state first, then what was registered, then what can be done. */
export function OwnView({ news, ...own }: OwnProps & { news: OwnNews }) {
  const { registration, locale } = own
  const t = getT(locale, 'register-form')
  return (
    <>
      <Section id="state" title={t('manage.stateTitle')}>
        {news && news !== 'new' ? (
          <p className="form-done held-news" role="status">
            {t(`manage.${news}`)}
          </p>
        ) : null}
        <OwnState {...own} isNew={news === 'new'} />
        {news === 'new' || news === 'offered' ? <MailKeptNotice locale={locale} /> : null}
        {registration.handover ? <OpenOffer {...own} offer={registration.handover} /> : null}
      </Section>
      <Section id="facts" className="held-facts" title={t('manage.factsTitle')}>
        <OwnFacts registration={registration} token={own.token} locale={locale} />
        <div className="meta held-private">
          <p>{t('manage.mailNote')}</p>
          <p>
            <a href={hrefOf(locale, `registrations/${own.token}/data`)}>
              {getT(locale, 'privacy')('data.fromRegistration')}
            </a>
          </p>
        </div>
      </Section>
      <OwnActions {...own} />
    </>
  )
}

function OwnActions({ registration, token, now, locale }: OwnProps) {
  const t = getT(locale, 'register-form')
  const steps = [
    canChange(registration, now) && (['change', t('manage.change')] as const),
    canHandOver(registration, now) &&
      !registration.handover &&
      (['handover', t('manage.handOver')] as const),
    canCancel(registration, now) && (['cancel', t('manage.cancel')] as const),
  ].filter((step) => step !== false)
  if (steps.length === 0) return null
  const end = changesEndAt(registration.terms)
  const rail =
    end &&
    (canChange(registration, now)
      ? t('manage.changesUntil', {
          when: formatDateTime(end, registration.forum.timeZone, locale),
        })
      : t('manage.changesEnded'))
  return (
    <Section id="steps" className="held-steps" title={t('manage.actionsTitle')} rail={rail}>
      <ul className="onward">
        {steps.map(([path, label]) => (
          <li key={path}>
            <a href={hrefOf(locale, `registrations/${token}/${path}`)}>
              <b>{label}</b>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
