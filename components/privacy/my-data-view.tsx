import { hrefOf } from '#components/layout/nav.ts'
import { Breadcrumb } from '#components/patterns/breadcrumb.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import { ConsentList } from '#components/privacy/consent-list.tsx'
import { Corrections } from '#components/privacy/corrections.tsx'
import { HeldData } from '#components/privacy/held-data.tsx'
import type { ConsentGiven } from '#lib/domain/privacy/consents/types.ts'
import { dataPath } from '#lib/domain/privacy/paths/utils.ts'
import { readableData } from '#lib/domain/privacy/readable/utils.ts'
import type { Asker, CorrectableRegistration, PersonalData } from '#lib/domain/privacy/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type MyDataViewProps = {
  asker: Asker
  data: PersonalData
  consents: readonly ConsentGiven[]
  correctable: readonly CorrectableRegistration[]
  locale: Locale
  typed?: SentValues | null
}

/** One's own data on one page: what is kept, a copy of it, corrections, consents, and the way to erase it. */
export function MyDataView(props: MyDataViewProps) {
  const { asker, data, consents, correctable, locale, typed = null } = props
  const t = getT(locale, 'privacy')
  const { email, token } = asker
  const base = hrefOf(locale, dataPath(token))
  return (
    <div className="wrap my-data">
      <Breadcrumb label={t('data.back')} items={[trailOf(token, locale)]} />
      <PageHeader
        title={t('title')}
        sub={token === null ? t('data.lead', { email }) : t('data.leadLink')}
      />
      <Section
        id="held"
        title={t('data.held')}
        rail={t('data.heldRail')}
        note={<p>{t('data.heldNote')}</p>}
      >
        <HeldData tables={readableData(data, locale)} locale={locale} />
      </Section>
      <Section id="download" title={t('data.download')} rail={t('data.downloadRail')}>
        <p>{t('data.downloadText')}</p>
        <p className="spaced">
          <a className="btn" href={`${base}/download`} download>
            {t('data.downloadButton')}
          </a>
        </p>
        {token === null ? null : <p className="small muted">{t('data.allOfAddress')}</p>}
      </Section>
      <Section
        id="correct"
        title={t('data.correct')}
        rail={t('data.correctRail')}
        note={<p>{t('data.emailNote')}</p>}
      >
        <Corrections asker={asker} registrations={correctable} locale={locale} typed={typed} />
      </Section>
      <Section id="consents" title={t('data.consents')} rail={t('data.consentsRail')}>
        <ConsentList consents={consents} base={base} locale={locale} />
      </Section>
      <Section id="erase" title={t('data.erase')} rail={t('data.eraseRail')}>
        <p>{t('data.eraseText', { email })}</p>
        <p className="spaced">
          <a className="btn line" href={`${base}/erase`}>
            {t('data.eraseButton')}
          </a>
        </p>
        <p>
          <a className="act" href={hrefOf(locale, 'privacy')}>
            {t('data.policy')}
          </a>
        </p>
      </Section>
    </div>
  )
}

function trailOf(token: string | null, locale: Locale) {
  const t = getT(locale, 'privacy')
  return token === null
    ? { key: 'me', href: hrefOf(locale, 'me'), name: t('data.toMe') }
    : {
        key: 'registration',
        href: hrefOf(locale, `registrations/${token}`),
        name: t('data.toRegistration'),
      }
}
