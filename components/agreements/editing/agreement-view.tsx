import { AgreementForm } from '#components/agreements/editing/agreement-form.tsx'
import { StateSteps } from '#components/agreements/editing/state-steps.tsx'
import { agreementLabels, agreementWords } from '#components/agreements/editing/words.ts'
import { RecordLine } from '#components/completeness/record-line.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { AGREEMENT_KINDS } from '#lib/domain/agreements/constants.ts'
import { saveAgreementAction } from '#lib/domain/agreements/editing/actions.ts'
import {
  NO_END,
  PARTY_FORMS,
  PLACEMENTS,
  STATES,
  VOID_REASON_MAX,
} from '#lib/domain/agreements/editing/constants.ts'
import { stepsFrom } from '#lib/domain/agreements/editing/states/policy.ts'
import type { AgreementPage, EditedAgreement } from '#lib/domain/agreements/editing/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AgreementViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  timeZone: string
  page: AgreementPage
  typed: SentValues | null
  notice: string | null
  now: Date
}

/** One agreement: how it stands, what can be done with it, and what is said of it; or the form for a new one. */
export function AgreementView(props: AgreementViewProps) {
  const { locale, slug, page, typed, notice } = props
  const t = getT(locale, 'agreement-panel')
  const { agreement } = page
  const labels = agreementLabels(locale)
  const list = hrefOf(locale, `organise/${slug}/agreements`)
  return (
    <>
      <PanelHead
        title={agreement ? pickString(agreement.facts.title, locale) : t('new')}
        note={agreement ? undefined : t('newNote')}
        ways={
          <a className="act" href={list}>
            {t('back')}
          </a>
        }
      />
      <RecordSteps
        {...{ locale, slug, labels, notice }}
        history={page.history}
        action={saveAgreementAction}
        words={agreementWords(locale)}
        record={agreement && { of: { agreement: agreement.slug }, version: agreement.version }}
      />
      {agreement ? <RecordLine {...{ locale }} fields={agreement.fields} /> : null}
      {agreement ? (
        <Standing {...props} agreement={agreement} here={`${list}/${agreement.slug}`} />
      ) : null}
      <AgreementForm key={page.history?.mark} {...{ locale, slug, page, typed }} />
      <RecordHistoryPart
        {...{ locale, labels }}
        history={page.history}
        values={agreementValues(locale, page.choices)}
      />
    </>
  )
}

function agreementValues(locale: Locale, { sessions, cities }: AgreementPage['choices']) {
  const t = getT(locale, 'agreement-panel')
  const kinds = getT(locale, 'agreements')
  const parts = namesOf(sessions, locale)
  return {
    state: wordsOf(STATES, (one) => t(`states.${one}`)),
    kind: wordsOf(AGREEMENT_KINDS, (one) => kinds(`kinds.${one}`)),
    scope: wordsOf(['single', 'aggregate'], (one) => t(`scopes.${one}`)),
    placement: wordsOf(PLACEMENTS, (one) => t(`placements.${one}`)),
    partyForm: wordsOf(PARTY_FORMS, (one) => t(`forms.${one}`)),
    city: namesOf(cities, locale),
    ...{ session: parts, embargoSession: parts },
  }
}

function Standing(props: AgreementViewProps & { agreement: EditedAgreement; here: string }) {
  const { locale, slug, page, agreement, here } = props
  const t = getT(locale, 'agreement-panel')
  const { state, voidReason } = agreement.facts
  const steps = stepsFrom(page.role, state)
  return (
    <section className="panel-part">
      <h2>{t('stepsTitle')}</h2>
      <p>{t(`stateNow.${state}`, { reason: voidReason ?? '' })}</p>
      <Held {...props} />
      {steps.length === 0 ? null : (
        <StateSteps
          words={agreementWords(locale)}
          own={{
            changedSince: t('changedSince', { who: '{who}', time: '{time}', state: '{state}' }),
            reload: t('reload'),
            states: Object.fromEntries(STATES.map((one) => [one, t(`states.${one}`)])),
          }}
          labels={agreementLabels(locale)}
          here={here}
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="agreement" value={agreement.slug} />
          <input type="hidden" name="version" value={agreement.version} />
          <div className="form-actions">
            {steps
              .filter((one) => one !== 'voided')
              .map((to) => (
                <SubmitButton
                  key={to}
                  name="to"
                  value={to}
                  tone={to === 'drafted' ? 'line' : 'main'}
                >
                  {t(`steps.${to}`)}
                </SubmitButton>
              ))}
          </div>
          {steps.includes('voided') ? (
            <details>
              <summary>{t('steps.voided')}</summary>
              <TextField
                name="reason"
                label={t('fields.reason')}
                maxLength={VOID_REASON_MAX}
                optional
                autoComplete="off"
              />
              <SubmitButton name="to" value="voided" tone="danger">
                {t('steps.voided')}
              </SubmitButton>
            </details>
          ) : null}
        </StateSteps>
      )}
    </section>
  )
}

/** Until when nobody sees it, and what lifts that. */
function Held({
  locale,
  page,
  agreement,
  timeZone,
  now,
}: AgreementViewProps & { agreement: EditedAgreement }) {
  const t = getT(locale, 'agreement-panel')
  const { embargoedUntil, facts } = agreement
  if (embargoedUntil === null || embargoedUntil <= now) return null
  const slug = facts.embargo?.session
  const part = page.choices.sessions.find((one) => one.slug === slug)
  const session = part ? pickString(part.title, locale) : (slug ?? '')
  const when = formatDateTime(embargoedUntil, timeZone, locale)
  const words = !slug
    ? t('held', { when })
    : embargoedUntil.toISOString() === NO_END
      ? t('heldOpen', { session })
      : t('heldBy', { session, when })
  return <p className="is-clash">{words}</p>
}
