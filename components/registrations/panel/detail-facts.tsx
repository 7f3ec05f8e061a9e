import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { answerWords } from '#components/registrations/answer-words.ts'
import { StatusWord } from '#components/registrations/panel/status-word.tsx'
import type { HistoryEntry } from '#lib/domain/registrations/panel/types.ts'
import type { RegistrationDetail } from '#lib/domain/registrations/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type FactsProps = {
  locale: Locale
  timeZone: string
  registration: RegistrationDetail
  history: readonly HistoryEntry[]
}

/** What a registration says, as it is kept. Files are named and not opened here. */
export function DetailFacts({ locale, timeZone, registration, history }: FactsProps) {
  const t = getT(locale, 'panel-registrations')
  const none = <span className="muted">{t('detail.none')}</span>
  const at = (instant: Date) => formatDateTime(instant, timeZone, locale)
  const { handover, position } = registration
  const arrived = history.find(({ event }) => event === 'registration.checked_in')
  const isErased = registration.erasedAt !== null
  return (
    <DataList>
      {isErased ? null : (
        <>
          <DataRow locale={locale} label={t('detail.email')}>
            <span translate="no">{registration.email}</span>
          </DataRow>
          <DataRow locale={locale} label={t('detail.phone')}>
            {registration.phone ?? none}
          </DataRow>
          <DataRow locale={locale} label={t('detail.organisation')}>
            {registration.organisation ?? none}
          </DataRow>
        </>
      )}
      <DataRow locale={locale} label={t('detail.type')}>
        <Localized text={registration.ticketType.name} locale={locale} />
      </DataRow>
      <DataRow locale={locale} label={t('detail.status')}>
        <StatusWord locale={locale} status={registration.status} />
        {position === null ? null : (
          <span className="reg-of">{t('detail.position', { position })}</span>
        )}
        {registration.acceptBy ? (
          <span className="reg-of">{t('acceptBy', { when: at(registration.acceptBy) })}</span>
        ) : null}
      </DataRow>
      <DataRow locale={locale} label={t('detail.number')}>
        {formatCount(registration.seq, locale)}
      </DataRow>
      <DataRow locale={locale} label={t('detail.made')}>
        {at(registration.createdAt)}
      </DataRow>
      {arrived ? (
        <DataRow locale={locale} label={t('detail.arrived')}>
          {at(arrived.at)}
        </DataRow>
      ) : null}
      <DataRow locale={locale} label={t('detail.language')}>
        {t(`languages.${registration.locale}`)}
      </DataRow>
      {registration.decisionNote ? (
        <DataRow locale={locale} label={t('detail.decisionNote')}>
          <span className="as-typed">{registration.decisionNote}</span>
        </DataRow>
      ) : null}
      {handover ? (
        <DataRow locale={locale} label={t('detail.handover')}>
          {t('detail.handoverTo', { name: handover.name, when: at(handover.expiresAt) })}
        </DataRow>
      ) : null}
      {registration.sessions.length > 0 ? (
        <DataRow locale={locale} label={t('detail.sessions')}>
          <ul>
            {registration.sessions.map(({ slug, title }) => (
              <li key={slug}>
                <Localized text={title} locale={locale} />
              </li>
            ))}
          </ul>
        </DataRow>
      ) : null}
      {registration.answered.map((answered) => (
        <DataRow
          key={answered.question.slug}
          locale={locale}
          label={<Localized text={answered.question.label} locale={locale} />}
        >
          <span className="as-typed">
            {answered.file ? answered.file.name : answerWords(answered, locale)}
          </span>
        </DataRow>
      ))}
      <DataRow locale={locale} label={t('detail.consents')}>
        {registration.consents.length === 0 ? (
          <span className="muted">{t('detail.noConsents')}</span>
        ) : (
          <ul>
            {registration.consents.map(({ id, title, textVersion, givenAt, withdrawnAt }) => (
              <li key={id}>
                {t(withdrawnAt ? 'detail.consentWithdrawn' : 'detail.consentOf', {
                  title: pickString(title, locale),
                  version: textVersion,
                  when: at(withdrawnAt ?? givenAt),
                })}
              </li>
            ))}
          </ul>
        )}
      </DataRow>
    </DataList>
  )
}
