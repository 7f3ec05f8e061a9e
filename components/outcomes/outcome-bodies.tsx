import { hrefOf } from '#components/layout/nav.ts'
import type { OutcomeEntryProps } from '#components/outcomes/outcome-entry.tsx'
import { DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, OpenList } from '#components/patterns/marks.tsx'
import { ROLE_ORDER } from '#lib/domain/organisations/constants.ts'
import type { StatedList } from '#lib/domain/record/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { pickString, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Who stands behind an outcome, where it happened, and the lists that its source counts or leaves open. */
export function OutcomeBodies({ outcome, locale, sources }: OutcomeEntryProps) {
  const t = getT(locale, 'outcomes')
  const words = getT(locale, 'forums')
  const roles = ROLE_ORDER.filter((role) => outcome.participations.some((p) => p.role === role))
  const unsaid = outcome.lists.filter(({ role }) => role === null || !roles.includes(role))
  return (
    <>
      {outcome.appearances.map(({ person, role, nameAsPrinted, titles }) => (
        <DataRow
          key={`${person.slug}-${role}`}
          locale={locale}
          label={words(`appearanceRoles.${role}`)}
        >
          <a className="quiet" href={hrefOf(locale, `people/${person.slug}`)}>
            {pickText(person.name, locale, { kind: 'person' }).text || nameAsPrinted}
          </a>
          {titles.map(({ text, asPrinted }) => (
            <span className="small muted held" key={asPrinted}>
              <Localized text={text} locale={locale} />
            </span>
          ))}
        </DataRow>
      ))}
      {roles.map((role) => {
        const list = outcome.lists.find((one) => one.role === role)
        return (
          <DataRow key={role} locale={locale} label={words(`roles.${role}`)}>
            <ul className="stated">
              {outcome.participations
                .filter((p) => p.role === role)
                .map(({ organisation, doubt }) => (
                  <li key={organisation.slug}>
                    <a
                      className="quiet"
                      href={hrefOf(locale, `organisations/${organisation.slug}`)}
                    >
                      {doubt ? (
                        <Doubt locale={locale} note={pickString(doubt, locale)}>
                          <Localized text={organisation.name} locale={locale} />
                        </Doubt>
                      ) : (
                        <Localized text={organisation.name} locale={locale} />
                      )}
                    </a>
                  </li>
                ))}
              {list ? <ListSaid list={list} locale={locale} sources={sources} /> : null}
            </ul>
          </DataRow>
        )
      })}
      {unsaid.map((list) => (
        <DataRow
          key={list.slug}
          locale={locale}
          label={<Localized text={list.label} locale={locale} />}
        >
          <ul className="stated">
            <ListSaid list={list} locale={locale} sources={sources} />
          </ul>
        </DataRow>
      ))}
      {outcome.session ? (
        <DataRow locale={locale} label={t('at')}>
          <a
            href={hrefOf(
              locale,
              `forums/${outcome.session.forumSlug}/sessions/${outcome.session.slug}`,
            )}
          >
            <Localized text={outcome.session.title} locale={locale} />
          </a>
        </DataRow>
      ) : null}
    </>
  )
}

/** The end of a list in the words of its source, and that it is open. */
function ListSaid({
  list,
  locale,
  sources,
}: { list: StatedList } & Pick<OutcomeEntryProps, 'locale' | 'sources'>) {
  return (
    <li className="open">
      <q lang={langAsPrinted(list.citations, sources)}>{list.asPrinted}</q>{' '}
      {list.isOpen ? <OpenList locale={locale} /> : null}
    </li>
  )
}
