import { PeopleLine } from '#components/agenda/people-line.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'
import { PLAIN_ROLES, ROLE_ORDER } from '#lib/domain/sessions/constants.ts'
import type { AgendaPerson, AgendaSession } from '#lib/domain/sessions/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PeopleRowsProps = {
  session: Pick<AgendaSession, 'people' | 'organisations'>
  locale: Locale
}

/** The people of a block, each with the titles printed there, then its organisations in one line. */
export function PeopleRows({ session: { people, organisations }, locale }: PeopleRowsProps) {
  if (people.length + organisations.length === 0) return null
  const t = getT(locale, 'forums')
  const roles = ROLE_ORDER.filter((role) => people.some((one) => one.role === role))
  const isPlain = roles.length === 1 && PLAIN_ROLES.includes(roles[0] ?? 'guest')
  return (
    <>
      {roles.map((role) => (
        <div className="greeting" key={role}>
          {isPlain ? null : <p className="does">{t(`appearanceRoles.${role}`)}</p>}
          <ul className="greet">
            {people
              .filter((one) => one.role === role)
              .map((one) => (
                <Row key={one.person.slug} one={one} locale={locale} />
              ))}
          </ul>
        </div>
      ))}
      {organisations.length > 0 ? (
        <p className="by">
          <PeopleLine people={[]} organisations={organisations} locale={locale} links />
        </p>
      ) : null}
    </>
  )
}

function Row({ one, locale }: { one: AgendaPerson; locale: Locale }) {
  const name = pickText(one.person.name, locale, { kind: 'person' })
  return (
    <li>
      <b>
        <a className="quiet" href={hrefOf(locale, `people/${one.person.slug}`)}>
          <PersonName name={name.text} lang={name.lang} />
        </a>
      </b>
      {one.titles.map((title) => (
        <span key={title.asPrinted}>
          <Localized text={title.text} locale={locale} />
        </span>
      ))}
    </li>
  )
}
