import { Fragment, type ReactNode } from 'react'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { AgendaOrganisation, AgendaPerson } from '#lib/domain/sessions/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Whoever gives the talk needs no label; everybody else is named with what they do. */
const UNLABELLED = new Set<string>(['speaker', 'presenter'])
/** With more people than this a line names them and leaves their titles to the session's page. */
const WITH_TITLES = 2

export type PeopleLineProps = {
  people: readonly AgendaPerson[]
  organisations?: readonly AgendaOrganisation[]
  locale: Locale
  /** Titles after the names, as long as there are few. */
  titles?: boolean
  /** Names lead to the people's pages. */
  links?: boolean
}

function byRole<T extends { role: string }>(items: readonly T[]): [T['role'], T[]][] {
  const groups = new Map<T['role'], T[]>()
  for (const item of items) groups.set(item.role, [...(groups.get(item.role) ?? []), item])
  return [...groups]
}

/** Who, in one line: role, names, and the titles printed that day while they fit. */
export function PeopleLine({ people, organisations = [], locale, titles, links }: PeopleLineProps) {
  const t = getT(locale, 'forums')
  const separator = getT(locale, 'common')('listSeparator')
  const hasTitles = titles && people.length <= WITH_TITLES
  return (
    <>
      {byRole(people).map(([role, group]) => (
        <span className="who-line" key={role}>
          {UNLABELLED.has(role) ? null : (
            <span className="does">{t(`appearanceRoles.${role}`)} </span>
          )}
          {joined(
            group.map((one) => ({
              key: one.person.slug,
              node: <Who one={one} locale={locale} titles={hasTitles} links={links} />,
            })),
            separator,
          )}
        </span>
      ))}
      {byRole(organisations).map(([role, group]) => (
        <span className="who-line" key={role}>
          <span className="does">{t(`roles.${role}`)} </span>
          {joined(
            group.map(({ organisation }) => ({
              key: organisation.slug,
              node: links ? (
                <a className="quiet" href={hrefOf(locale, `organisations/${organisation.slug}`)}>
                  <Localized text={organisation.name} locale={locale} />
                </a>
              ) : (
                <Localized text={organisation.name} locale={locale} />
              ),
            })),
            separator,
          )}
        </span>
      ))}
    </>
  )
}

function joined(nodes: readonly { key: string; node: ReactNode }[], separator: string) {
  return nodes.map(({ key, node }, index) => (
    <Fragment key={key}>
      {index > 0 ? separator : null}
      {node}
    </Fragment>
  ))
}

type WhoProps = { one: AgendaPerson; locale: Locale; titles?: boolean; links?: boolean }

function Who({ one, locale, titles, links }: WhoProps) {
  const name = pickText(one.person.name, locale, { kind: 'person' })
  const text = (
    <span className="name" lang={name.isFallback ? name.lang : undefined}>
      {name.text}
    </span>
  )
  const comma = getT(locale, 'forums')('placeSeparator')
  return (
    <>
      {links ? (
        <a className="quiet" href={hrefOf(locale, `people/${one.person.slug}`)}>
          {text}
        </a>
      ) : (
        text
      )}
      {titles
        ? one.titles.map((title) => (
            <Fragment key={title.asPrinted}>
              {comma}
              <Localized text={title.text} locale={locale} />
            </Fragment>
          ))
        : null}
    </>
  )
}
