import type { ReactNode } from 'react'
import { ForumRoles } from '#components/forums/forum-roles.tsx'
import { RoleProof } from '#components/forums/role-proof.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { OpenList } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { ForumDetail } from '#lib/domain/forums/types.ts'
import { forumRoles, type PartRoles, rolesInParts } from '#lib/domain/forums/utils.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ForumOrganisationsProps = { forum: ForumDetail; sources: Sources; locale: Locale }

const PART_KINDS = ['session', 'outcome', 'infrastructure'] as const

/** All organisations of one forum: in the whole of it by role, then in its parts. */
export function ForumOrganisations(props: ForumOrganisationsProps) {
  const { forum, locale } = props
  const t = getT(locale, 'forums')
  return (
    <div className="wrap">
      {forum.participations.length === 0 ? (
        <EmptyState
          title={t('organisations.empty')}
          action={{ href: hrefOf(locale, `forums/${forum.slug}`), label: t('backToForum') }}
        >
          {t('organisations.emptyText')}
        </EmptyState>
      ) : (
        <ByRole {...props} />
      )}
    </div>
  )
}

function ByRole({ forum, sources, locale }: ForumOrganisationsProps) {
  const t = getT(locale, 'forums')
  const whole = forumRoles(forum)
  const parts = rolesInParts(forum)
  const lists = forum.lists.filter(({ kind, role }) => kind === 'organisations' && role === null)
  return (
    <>
      {whole.length > 0 ? (
        <Section
          id="roles"
          title={t('organisations.whole')}
          rail={t('organisations.printedNames')}
          note={<RoleProof roles={whole} sources={sources} locale={locale} />}
        >
          <ForumRoles roles={whole} sources={sources} locale={locale} />
        </Section>
      ) : null}
      {PART_KINDS.map((kind) => {
        const own = parts.filter((part) => part.kind === kind)
        return own.length === 0 ? null : (
          <Section key={kind} id={`in-${kind}`} title={t(`organisations.in.${kind}`)} span="wide">
            {own.map((part) => (
              <Noted
                key={part.slug}
                note={<RoleProof roles={part.roles} sources={sources} locale={locale} />}
              >
                <h3 className="kw">{partName(part, forum.slug, locale)}</h3>
                <ForumRoles roles={part.roles} sources={sources} locale={locale} />
              </Noted>
            ))}
          </Section>
        )
      })}
      {lists.length > 0 ? (
        <Section id="lists" title={t('organisations.lists')} span="wide">
          {lists.map((list) => (
            <Noted
              key={list.slug}
              note={<Citations citations={list.citations} sources={sources} locale={locale} />}
            >
              <p>
                <Localized text={list.label} locale={locale} />
              </p>
              <p className="small">
                <q lang={langAsPrinted(list.citations, sources)}>{list.asPrinted}</q>{' '}
                {list.isOpen ? <OpenList locale={locale} /> : null}
              </p>
            </Noted>
          ))}
        </Section>
      ) : null}
    </>
  )
}

function partName({ kind, slug, title }: PartRoles, forum: string, locale: Locale): ReactNode {
  const name = <Localized text={title} locale={locale} breaks />
  const address = {
    session: `forums/${forum}/sessions/${slug}`,
    outcome: `forums/${forum}/outcomes#${slug}`,
    infrastructure: `forums/${forum}#${slug}`,
  }[kind]
  return (
    <a className="quiet" href={hrefOf(locale, address)}>
      {name}
    </a>
  )
}
