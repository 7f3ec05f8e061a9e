import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt } from '#components/patterns/marks.tsx'
import { SeatCard, SeatGrid } from '#components/patterns/seat-card.tsx'
import type { Appearance } from '#lib/domain/record/types.ts'
import { ROLE_ORDER } from '#lib/domain/sessions/constants.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionPeopleProps = { appearances: readonly Appearance[]; locale: Locale }

/** The people of a session as seat cards: what each does here, with the titles printed here. */
export function SessionPeople({ appearances, locale }: SessionPeopleProps) {
  const t = getT(locale, 'forums')
  const inOrder = appearances.toSorted(
    (a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role),
  )
  return (
    <SeatGrid label={getT(locale, 'sessions')('people')}>
      {inOrder.map((one) => {
        const { person } = one
        const name = pickText(person.name, locale, { kind: 'person' })
        const latin = person.latinAsPrinted
        return (
          <SeatCard
            key={`${person.slug}-${one.role}-${one.agreement?.slug ?? ''}`}
            seed={person.slug}
            name={name}
            second={latin && locale !== 'en' ? { text: latin, lang: 'en' } : undefined}
            href={hrefOf(locale, `people/${person.slug}`)}
            roles={
              <>
                {t(`appearanceRoles.${one.role}`)}
                <SignedFor one={one} locale={locale} />
              </>
            }
            titles={[
              ...one.titles.map(({ text, asPrinted }) => (
                <Localized key={asPrinted} text={text} locale={locale} />
              )),
              ...(one.remark ? [<Localized key="remark" text={one.remark} locale={locale} />] : []),
            ]}
          />
        )
      })}
    </SeatGrid>
  )
}

/** Whom a signatory signs for; under a dotted line where that is a reading and not printed. */
function SignedFor({ one, locale }: { one: Appearance; locale: Locale }) {
  if (one.party === null) return null
  const party = one.party.organisation
    ? pickString(one.party.organisation.name, locale)
    : one.party.asPrinted
  const words = getT(locale, 'sessions')('signedFor', { party })
  return (
    <>
      {' '}
      {one.doubt ? (
        <Doubt locale={locale} note={pickString(one.doubt, locale)}>
          {words}
        </Doubt>
      ) : (
        words
      )}
    </>
  )
}
