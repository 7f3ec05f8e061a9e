import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { SheetRow, SheetSigner } from '#lib/domain/agreements/editing/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type SheetProps = {
  locale: Locale
  slug: string
  timeZone: string
  rows: readonly SheetRow[]
  now: Date
}

/** What is signed in which order, by whom for whom, before whom: for the table at the ceremony, on paper. */
export function RunSheet({ locale, slug, timeZone, rows, now }: SheetProps) {
  const t = getT(locale, 'agreement-panel')
  return (
    <>
      <PanelHead
        title={t('sheet.title')}
        note={t('sheet.note')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/agreements`)}>
            {t('back')}
          </a>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t('sheet.none')}>{t('sheet.noneHint')}</EmptyState>
      ) : (
        <ol className="run-sheet">
          {rows.map((row, index) => (
            <Row key={row.slug} {...{ locale, row, timeZone, now }} number={index + 1} />
          ))}
        </ol>
      )}
    </>
  )
}

function Row(props: {
  locale: Locale
  row: SheetRow
  timeZone: string
  now: Date
  number: number
}) {
  const { locale, row, timeZone, now, number } = props
  const t = getT(locale, 'agreement-panel')
  const { session } = row
  const isHeld = row.embargoedUntil !== null && row.embargoedUntil > now
  const separator = getT(locale, 'common')('listSeparator')
  const when = session?.startsAt
    ? formatDateTime(session.startsAt, timeZone, locale)
    : t('sheet.noTime')
  const where = session
    ? [pickString(session.title, locale), session.room && pickString(session.room, locale)]
    : [t('sheet.noSession')]
  return (
    <li>
      <h2>
        <span className="run-number">{t('sheet.number', { number })}</span>{' '}
        <Localized locale={locale} text={row.title} />
      </h2>
      <p className="is-quiet">
        {[row.kindAsPrinted, when, ...where].filter(Boolean).join(separator)}
        {' · '}
        {t(`states.${row.state}`)}
      </p>
      {isHeld ? <p className="is-clash">{t('sheet.held')}</p> : null}
      <ul className="run-parties">
        {row.parties.map((party, index) => (
          <li key={index}>
            <h3>
              <Localized locale={locale} text={party.name} />
            </h3>
            <Signers {...{ locale }} signers={party.signatories} toSign />
          </li>
        ))}
        {row.unplaced.length > 0 ? (
          <li>
            <h3>{t('sheet.unplaced')}</h3>
            <Signers {...{ locale }} signers={row.unplaced} toSign />
          </li>
        ) : null}
      </ul>
      {row.witnesses.length > 0 ? (
        <div className="run-witnesses">
          <h3>{t('sheet.witnesses')}</h3>
          <Signers {...{ locale }} signers={row.witnesses} />
        </div>
      ) : null}
    </li>
  )
}

function Signers(props: { locale: Locale; signers: readonly SheetSigner[]; toSign?: boolean }) {
  const { locale, signers, toSign = false } = props
  const t = getT(locale, 'agreement-panel')
  const separator = getT(locale, 'common')('listSeparator')
  if (signers.length === 0) return <p className="is-quiet">{t('sheet.nobody')}</p>
  return (
    <ul className="run-signers">
      {signers.map(({ name, titles }, index) => (
        <li key={index}>
          <span>
            <b>{name}</b> {titles.join(separator)}
          </span>
          {toSign ? (
            <span className="run-tick">
              <span aria-hidden="true" className="run-box" /> {t('sheet.toSign')}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
