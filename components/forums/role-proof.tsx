import { MarginNote } from '#components/patterns/notes.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { type RoleEntries, sharedRemark } from '#lib/domain/forums/utils.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Doubts and clauses behind a group of roles, each said once. */
export function RoleProof({
  roles,
  sources,
  locale,
}: {
  roles: readonly RoleEntries[]
  sources: Sources
  locale: Locale
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
        citations={entries.flatMap(({ citations }) => citations)}
        sources={sources}
        locale={locale}
      />
    </>
  )
}
