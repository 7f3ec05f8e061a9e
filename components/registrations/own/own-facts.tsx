import { ForumPlace } from '#components/forums/forum-place.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { answerWords } from '#components/registrations/answer-words.ts'
import type { OwnProps } from '#components/registrations/own/own-state.tsx'
import { whenOf } from '#components/registrations/place-fields.tsx'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What was registered, as it is kept. */
export function OwnFacts({ registration, token, locale }: Omit<OwnProps, 'now'>) {
  const t = getT(locale, 'register-form')
  const none = <span className="muted">{t('manage.none')}</span>
  const { forum, sessions } = registration
  const at = (instant: Date) => formatDateTime(instant, forum.timeZone, locale)
  return (
    <DataList>
      <DataRow locale={locale} label={t('manage.nameLabel')}>
        {registration.name}
      </DataRow>
      <DataRow locale={locale} label={t('manage.emailLabel')}>
        {registration.email}
      </DataRow>
      <DataRow locale={locale} label={t('manage.phoneLabel')}>
        {registration.phone ?? none}
      </DataRow>
      <DataRow locale={locale} label={t('manage.organisationLabel')}>
        {registration.organisation ?? none}
      </DataRow>
      <DataRow locale={locale} label={t('manage.kindLabel')}>
        <Localized text={registration.ticketType.name} locale={locale} />
      </DataRow>
      <DataRow locale={locale} label={t('place')}>
        {forum.city || forum.venue ? <ForumPlace forum={forum} locale={locale} /> : null}
      </DataRow>
      {sessions.length > 0 ? (
        <DataRow locale={locale} label={t('manage.sessionsLabel')}>
          <ul>
            {sessions.map((session) => (
              <li key={session.slug}>
                <Localized text={session.title} locale={locale} />
                <span className="small muted num held-when">
                  {whenOf(session, forum.timeZone, locale)}
                </span>
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
          {answered.file ? (
            <a href={hrefOf(locale, `registrations/${token}/files/${answered.file.id}`)}>
              {answered.file.name}
            </a>
          ) : (
            <span className="as-typed">{answerWords(answered, locale)}</span>
          )}
        </DataRow>
      ))}
      <DataRow locale={locale} label={t('manage.submittedLabel')}>
        <time dateTime={registration.createdAt.toISOString()}>{at(registration.createdAt)}</time>
      </DataRow>
      {registration.consents.length > 0 ? (
        <DataRow locale={locale} label={t('manage.consentsLabel')}>
          <ul>
            {registration.consents.map(({ id, title, textVersion, givenAt, withdrawnAt }) => (
              <li key={id}>
                {t(withdrawnAt ? 'manage.consentWithdrawn' : 'manage.consentOf', {
                  title: pickString(title, locale),
                  version: textVersion,
                  when: at(withdrawnAt ?? givenAt),
                })}
              </li>
            ))}
          </ul>
        </DataRow>
      ) : null}
    </DataList>
  )
}
