import { AmountFigure, CountFigure } from '#components/agreements/amount.tsx'
import { Bond } from '#components/agreements/bond.tsx'
import { EntryNotes } from '#components/agreements/entry-notes.tsx'
import { EntryRail } from '#components/agreements/entry-rail.tsx'
import { FollowUpStem } from '#components/agreements/follow-up-stem.tsx'
import { isPrintedAlike } from '#components/agreements/printed-form.ts'
import { Terms } from '#components/agreements/terms.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { AgreementEntry } from '#lib/domain/agreements/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type EntryProps = {
  agreement: AgreementEntry
  sources: Sources
  locale: Locale
  /** `page`: the entry is what the page is about; `forum`: one of those on a forum's page. */
  place: 'page' | 'forum'
}

/** One agreement as an entry of the ledger: date on the rail, parties on a line, sources in the margin. */
export function Entry({ agreement, sources, locale, place }: EntryProps) {
  const Heading = place === 'page' ? 'h1' : 'h2'
  const headingId = `${agreement.slug}-h`
  const title = <Localized text={agreement.title} locale={locale} breaks />
  return (
    <section className="sec ledger-entry" id={agreement.slug} aria-labelledby={headingId}>
      <div className="rail">
        <EntryRail agreement={agreement} locale={locale} isInForum={place === 'forum'} />
      </div>
      <div>
        <Heading id={headingId} className="ledger-entry-title kw">
          {place === 'page' ? (
            title
          ) : (
            <a className="quiet" href={hrefOf(locale, `agreements/${agreement.slug}`)}>
              {title}
            </a>
          )}
        </Heading>
        <PrintedTitle agreement={agreement} sources={sources} locale={locale} />
        <Figures agreement={agreement} sources={sources} locale={locale} />
        <Bond agreement={agreement} sources={sources} locale={locale} />
        <Terms agreement={agreement} sources={sources} locale={locale} />
        {agreement.count ? <Blanks count={agreement.count.value} locale={locale} /> : null}
        <FollowUpStem
          agreement={agreement}
          sources={sources}
          locale={locale}
          level={place === 'page' ? 'h2' : 'h3'}
        />
      </div>
      <div className="note">
        <EntryNotes agreement={agreement} sources={sources} locale={locale} />
      </div>
    </section>
  )
}

type PartProps = Omit<EntryProps, 'place'>

function PrintedTitle({ agreement, sources, locale }: PartProps) {
  const { title, titleAsPrinted, citations } = agreement
  if (titleAsPrinted === null) return null
  if (locale !== 'en' && isPrintedAlike(title, titleAsPrinted)) return null
  return (
    <p className="printed">
      {getT(locale, 'agreements').rich('entry.printedName', {
        printed: () => <span lang={langAsPrinted(citations, sources)}>{titleAsPrinted}</span>,
      })}
    </p>
  )
}

function Figures({ agreement, sources, locale }: PartProps) {
  const { count, amount } = agreement
  if (count === null && amount === null) return null
  return (
    <div className="figures">
      {count ? <CountFigure count={count.value} locale={locale} /> : null}
      {amount ? (
        <AmountFigure
          amount={amount}
          locale={locale}
          printedLang={langAsPrinted(agreement.citations, sources)}
        />
      ) : null}
    </div>
  )
}

/** A numbered blank line for every agreement that an aggregate counts but does not name. */
function Blanks({ count, locale }: { count: number; locale: Locale }) {
  return (
    <>
      <ol className="blanks" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <li key={index}>{index + 1}</li>
        ))}
      </ol>
      <p className="small muted">{getT(locale, 'agreements')('entry.blanks', { count })}</p>
    </>
  )
}
