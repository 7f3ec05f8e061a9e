import { MarginNote } from '#components/patterns/notes.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { type RoleEntries, sharedRemark } from '#lib/domain/forums/utils.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Doubts and clauses behind a group of roles, each said once. */
export function RoleProof({
  roles,
  sources,
  locale,
  brief = false,
}: {
  roles: readonly RoleEntries[]
  sources: Sources
  locale: Locale
  /** One clause for a role, where the full proof stands on a page of its own. */
  brief?: boolean
}) {
  const t = getT(locale, 'forums')
  const entries = roles.flatMap(({ participations, list }) => [
    ...participations,
    ...(list ? [{ ...list, doubt: null }] : []),
  ])
  const doubts = new Map(
    entries.flatMap(({ doubt }) => (doubt ? [[doubt['zh-Hans'], doubt] as const] : [])),
  )
  return (
    <>
      {roles.map(({ role, participations }) => {
        const remark = sharedRemark(participations)
        return remark ? (
          <MarginNote key={role}>
            {t('roleRemark', { role: t(`roles.${role}`), remark: pickString(remark, locale) })}
          </MarginNote>
        ) : null
      })}
      {[...doubts].map(([key, doubt]) => (
        <Citations key={key} citations={[]} doubt={doubt} sources={sources} locale={locale} />
      ))}
      <Citations
        citations={
          brief ? roles.flatMap(tellingClause) : entries.flatMap(({ citations }) => citations)
        }
        sources={sources}
        locale={locale}
      />
    </>
  )
}

/** The end of an open list names the role; without one the longest clause says most. */
function tellingClause({ participations, list }: RoleEntries): Citation[] {
  const all = list?.citations ?? participations.flatMap(({ citations }) => citations)
  return all.toSorted((a, b) => b.quote.length - a.quote.length).slice(0, 1)
}
