import { hrefOf } from '#components/layout/nav.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { DecideForms } from '#components/registrations/panel/decide-forms.tsx'
import { DetailFacts } from '#components/registrations/panel/detail-facts.tsx'
import { History } from '#components/registrations/panel/history.tsx'
import { StatusWord } from '#components/registrations/panel/status-word.tsx'
import { DECISIONS } from '#lib/domain/registrations/panel/constants.ts'
import type { HistoryEntry, PlaceType } from '#lib/domain/registrations/panel/types.ts'
import type { RegistrationDetail } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type DetailProps = {
  locale: Locale
  slug: string
  timeZone: string
  registration: RegistrationDetail
  history: readonly HistoryEntry[]
  types: readonly PlaceType[]
  /** What was done just before. */
  done: string | undefined
  /** Somebody else was quicker. */
  isOvertaken: boolean
}

const SAID = [...DECISIONS, 'added'] as const

/** One registration: what it says, what happened to it, what can be done. */
export function DetailView(props: DetailProps) {
  const { locale, slug, timeZone, registration, history, types, done, isOvertaken } = props
  const t = getT(locale, 'panel-registrations')
  const said = SAID.find((one) => one === done)
  return (
    <>
      <PanelHead
        title={registration.erasedAt ? t('erased') : registration.name}
        note={<span translate="no">{registration.code}</span>}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/registrations`)}>
            {t('ways.list')}
          </a>
        }
      />
      {said ? (
        <p role="status" className="form-done">
          {t(`done.${said}`)}
        </p>
      ) : null}
      {isOvertaken ? (
        <div className="error-summary" role="alert">
          <p className="error-summary-title">
            {t('refusals.stands', { status: t(`statuses.${registration.status}`) })}
          </p>
        </div>
      ) : null}
      <div className="reg-detail">
        <section className="panel-part" aria-labelledby="reg-decide">
          <h2 id="reg-decide">
            {t('detail.decide')} <StatusWord locale={locale} status={registration.status} />
          </h2>
          <DecideForms {...{ locale, slug, registration, types }} />
        </section>
        <section className="panel-part" aria-labelledby="reg-facts">
          <h2 id="reg-facts">{t('detail.facts')}</h2>
          <DetailFacts {...{ locale, timeZone, registration, history }} />
        </section>
        <section className="panel-part" aria-labelledby="reg-history">
          <h2 id="reg-history">{t('detail.history')}</h2>
          <History {...{ locale, timeZone, history, types }} />
        </section>
      </div>
    </>
  )
}
