import { ListRemarks } from '#components/agenda/list-remarks.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { RoleList } from '#components/patterns/role-list.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Proof } from '#components/sessions/proof.tsx'
import type { StatedList } from '#lib/domain/record/types.ts'
import type { SessionDetail } from '#lib/domain/sessions/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionTiesProps = {
  session: SessionDetail
  /** What the source leaves open or counts among the organisations */
  lists: readonly StatedList[]
  sources: Sources
  locale: Locale
}

/** What a session is tied to: organisations in their roles, agreements signed, outcomes. Empty ones are left out. */
export function SessionTies({ session, lists, sources, locale }: SessionTiesProps) {
  const t = getT(locale, 'sessions')
  const { agreements, outcomes, participations, forum } = session
  return (
    <>
      {participations.length > 0 || lists.length > 0 ? (
        <Section
          id="organisations"
          title={t('organisations')}
          note={<Proof facts={[...participations, ...lists]} sources={sources} locale={locale} />}
        >
          {participations.length > 0 ? (
            <RoleList locale={locale} groups={groupsOf(session, lists, locale)} />
          ) : null}
          <ListRemarks lists={lists} locale={locale} />
        </Section>
      ) : null}
      {agreements.length > 0 ? (
        <Section id="agreements" title={t('agreements')}>
          <ul className="ties">
            {agreements.map(({ slug, title, scope }) => (
              <li key={slug}>
                <a className="song" href={hrefOf(locale, `agreements/${slug}`)}>
                  <Localized text={title} locale={locale} />
                </a>{' '}
                {scope === 'aggregate' ? <Tag>{t('aggregate')}</Tag> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {outcomes.length > 0 ? (
        <Section id="outcomes" title={t('outcomes')}>
          <ul className="ties">
            {outcomes.map(({ slug, title }) => (
              <li key={slug}>
                <a
                  className="song"
                  href={`${hrefOf(locale, `forums/${forum.slug}/outcomes`)}#${slug}`}
                >
                  <Localized text={title} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function groupsOf({ participations }: SessionDetail, lists: readonly StatedList[], locale: Locale) {
  const t = getT(locale, 'forums')
  const roles = [...new Set(participations.map(({ role }) => role))]
  return roles.map((role) => ({
    role,
    label: t(`roles.${role}`),
    open: lists.some((list) => list.role === role && list.isOpen),
    entries: participations
      .filter((one) => one.role === role)
      .map(({ organisation, remark }) => ({
        key: organisation.slug,
        name: <Localized text={organisation.name} locale={locale} />,
        href: hrefOf(locale, `organisations/${organisation.slug}`),
        note: remark ? <Localized text={remark} locale={locale} /> : undefined,
      })),
  }))
}
