import { hrefOf } from '#components/layout/nav.ts'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { isMailConfigured } from '#lib/platform/mail/settings.ts'

const KINDS = [
  'registration',
  'account',
  'session',
  'stars',
  'consent',
  'letters',
  'audit',
  'limits',
] as const
const RIGHTS = ['see', 'correct', 'withdraw', 'erase'] as const

/** What the portal keeps of people, in plain words; true to what the software does. */
export function PolicyView({ locale }: { locale: Locale }) {
  const t = getT(locale, 'privacy')
  return (
    <div className="wrap policy">
      <PageHeader title={t('policy.title')} sub={t('policy.lead')} />
      <Section id="who" title={t('policy.who')}>
        <p>{t('policy.whoForum')}</p>
        <p>
          <a className="act" href={hrefOf(locale, 'forums')}>
            {t('policy.whoForumLink')}
          </a>
        </p>
        <DataList>
          <DataRow locale={locale} label={t('policy.whoPortal')} />
        </DataList>
        <p className="small muted">{t('policy.whoPortalNote')}</p>
      </Section>
      <Section id="what" title={t('policy.what')} rail={t('policy.whatNote')}>
        <ul className="kinds">
          {KINDS.map((kind) => (
            <li key={kind}>
              <h3>{t(`policy.kinds.${kind}.name`)}</h3>
              <DataList>
                <DataRow locale={locale} label={t('policy.why')}>
                  {t(`policy.kinds.${kind}.why`)}
                </DataRow>
                <DataRow locale={locale} label={t('policy.long')}>
                  {t(`policy.kinds.${kind}.long`)}
                </DataRow>
              </DataList>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="browser" title={t('policy.browser')}>
        <p>{t('policy.browserText')}</p>
      </Section>
      <Section id="logs" title={t('policy.logs')}>
        {/* Letters that nothing can send are shown where the logs go. */}
        <p>{t(isMailConfigured() ? 'policy.logsText' : 'policy.logsKeptText')}</p>
      </Section>
      <Section id="others" title={t('policy.others')}>
        <p>{t('policy.othersText')}</p>
      </Section>
      <Section id="rights" title={t('policy.rights')}>
        <p>{t('policy.rightsText')}</p>
        <ul className="rights">
          {RIGHTS.map((right) => (
            <li key={right}>{t(`policy.rightsList.${right}`)}</li>
          ))}
        </ul>
        <p>{t('policy.rightsHow')}</p>
        <p>
          <a className="act" href={hrefOf(locale, 'me/data')}>
            {t('policy.rightsLink')}
          </a>
        </p>
        <p className="small muted">{t('policy.complain')}</p>
      </Section>
    </div>
  )
}
