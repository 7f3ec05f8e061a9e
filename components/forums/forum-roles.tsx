import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt } from '#components/patterns/marks.tsx'
import { type RoleGroup, RoleList } from '#components/patterns/role-list.tsx'
import { type RoleEntries, sharedRemark } from '#lib/domain/forums/utils.ts'
import type { Participation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { foldScript } from '#lib/platform/i18n/traditional.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ForumRolesProps = {
  roles: readonly RoleEntries[]
  locale: Locale
  /** With remarks and printed names; without it only the names. */
  sources?: Sources
}

/** Organisations by role, each linked; what the source prints otherwise stands beneath the name. */
export function ForumRoles({ roles, locale, sources }: ForumRolesProps) {
  const t = getT(locale, 'forums')
  const groups = roles.map(
    ({ role, participations, list }): RoleGroup => ({
      role,
      label: t(`roles.${role}`),
      entries: participations.map((participation) => ({
        key: participation.organisation.slug,
        name: <OrganisationName participation={participation} locale={locale} />,
        href: hrefOf(locale, `organisations/${participation.organisation.slug}`),
        note: sources && (
          <RoleNote
            participation={participation}
            isRemarkShared={sharedRemark(participations) !== null}
            locale={locale}
            sources={sources}
          />
        ),
      })),
      open: list?.isOpen ?? false,
    }),
  )
  return <RoleList locale={locale} groups={groups} />
}

function OrganisationName({
  participation: { organisation, doubt },
  locale,
}: {
  participation: Participation
  locale: Locale
}) {
  const name = <Localized text={organisation.name} locale={locale} breaks />
  if (!doubt) return name
  return (
    <Doubt locale={locale} note={pickString(doubt, locale)}>
      {name}
    </Doubt>
  )
}

function RoleNote({
  participation: { organisation, asPrinted, remark, citations },
  isRemarkShared,
  locale,
  sources,
}: {
  participation: Participation
  /** The margin says it once for all of the role. */
  isRemarkShared: boolean
  locale: Locale
  sources: Sources
}) {
  // The two scripts print the same name; an English reader gets the printed one always.
  const isSame = foldScript(asPrinted) === foldScript(organisation.name['zh-Hans'])
  const printed = locale === 'en' || !isSame
  const ownRemark = isRemarkShared ? null : remark
  if (!printed && !ownRemark) return null
  return (
    <>
      {printed ? (
        <span className="as-printed">
          {getT(locale, 'forums').rich('printedRich', {
            text: () => <span lang={langAsPrinted(citations, sources)}>{asPrinted}</span>,
          })}
        </span>
      ) : null}
      {ownRemark ? (
        <span className="remark">
          <Localized text={ownRemark} locale={locale} />
        </span>
      ) : null}
    </>
  )
}
