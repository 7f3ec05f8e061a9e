import { isPrintedAlike } from '#components/agreements/printed-form.ts'
import { SignerLine } from '#components/agreements/signer.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Unknown } from '#components/patterns/marks.tsx'
import type { AgreementEntry, PartyWithSigners, Signer } from '#lib/domain/agreements/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type BondProps = { agreement: AgreementEntry; sources: Sources; locale: Locale }

/** A witness needs about a hand's breadth of the line; English titles need more. */
const WITNESSES_ON_THE_LINE = 4

/**
 * The parties joined by one water line, open nodes at its ends; signatories under their party,
 * witnesses as ticks on the line. Lies flat for two parties where there is room, stands upright for
 * more, for many witnesses and on narrow screens.
 */
export function Bond({ agreement, sources, locale }: BondProps) {
  const { parties, witnesses, unplacedSignatories } = agreement
  const hangs = witnesses.length > 0 || unplacedSignatories.length > 0
  const isUpright =
    parties.length !== 2 ||
    (hangs && (locale === 'en' || witnesses.length > WITNESSES_ON_THE_LINE)) ||
    unplacedSignatories.length > 0
  const last = parties.at(-1)
  return (
    <div className="bond-room">
      <ul
        className={`bond${isUpright ? ' upright' : ''}${hangs ? ' witnessed' : ''}`}
        aria-label={getT(locale, 'agreements')('entry.partiesLabel')}
      >
        {parties.slice(0, -1).map((party) => (
          <Side key={party.asPrinted} party={party} sources={sources} locale={locale} />
        ))}
        {hangs ? <Hanging agreement={agreement} locale={locale} /> : null}
        {last ? <Side party={last} sources={sources} locale={locale} /> : null}
      </ul>
    </div>
  )
}

type SideProps = { party: PartyWithSigners; sources: Sources; locale: Locale }

function Side({ party, sources, locale }: SideProps) {
  const t = getT(locale, 'agreements')
  const name = <Localized text={party.name} locale={locale} breaks />
  const marked = party.doubt ? (
    <Doubt locale={locale} note={pickString(party.doubt, locale)}>
      {name}
    </Doubt>
  ) : (
    name
  )
  const isAlike = isPrintedAlike(party.name, party.asPrinted)
  return (
    <li className={party.isOpen ? 'side many-of' : 'side'}>
      <p className="org kw">
        {party.organisation ? (
          <a className="quiet" href={hrefOf(locale, `organisations/${party.organisation.slug}`)}>
            {marked}
          </a>
        ) : (
          marked
        )}
        {party.isOpen ? <span className="open">{t('register.andOthers')}</span> : null}
      </p>
      {isAlike && locale !== 'en' ? null : (
        <p className="printed">
          {t.rich('entry.printedName', {
            printed: () => (
              <span lang={langAsPrinted(party.citations, sources)}>{party.asPrinted}</span>
            ),
          })}
        </p>
      )}
      {party.isOpen ? (
        <p className="printed">
          {t('entry.openParty')} <Unknown locale={locale} />
        </p>
      ) : null}
      {party.signatories.length > 0 ? (
        <div className="sig">
          <span className="role">{t('entry.signatory')}</span>
          {party.signatories.map((signer) => (
            <p key={signer.person.slug}>
              {/* who signed for whom is one doubt: said at the party where it has one */}
              <SignerLine signer={signer} locale={locale} isDoubtful={party.doubt === null} />
            </p>
          ))}
        </div>
      ) : null}
    </li>
  )
}

function Hanging({ agreement, locale }: { agreement: AgreementEntry; locale: Locale }) {
  const t = getT(locale, 'agreements')
  const { witnesses, unplacedSignatories } = agreement
  return (
    <>
      {unplacedSignatories.length > 0 ? (
        <People role={t('entry.unplaced')} people={unplacedSignatories} locale={locale} />
      ) : null}
      {witnesses.length > 0 ? (
        <People role={t('entry.witness')} people={witnesses} locale={locale} />
      ) : null}
    </>
  )
}

function People({ role, people, locale }: { role: string; people: Signer[]; locale: Locale }) {
  return (
    <li className="wit">
      <span className="role">{role}</span>
      <ol>
        {people.map((signer) => (
          <li key={signer.person.slug}>
            <SignerLine signer={signer} locale={locale} isDoubtful />
          </li>
        ))}
      </ol>
    </li>
  )
}
