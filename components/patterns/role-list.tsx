import type { ReactNode } from 'react'
import { OpenList, Unknown } from '#components/patterns/marks.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type RoleGroup = {
  /** Domain value (`guiding`, `host`, `co_host`, …): sets the length of the tick and the voice. */
  role: string
  /** 主办单位, in the language of the page. */
  label: ReactNode
  entries: readonly { key: string; name: ReactNode; href?: string; note?: ReactNode }[]
  /** The source's list is open. */
  open?: boolean
}

/** Small voice, several per line: long lists of supporters and media. */
const SMALL = new Set(['supporting', 'media', 'sponsor', 'academic_support'])

/**
 * Organisations by role. Give the groups in conventional order (指导 主办 联合主办 承办 协办 支持);
 * a usual role without an entry is printed with □.
 */
export function RoleList({ locale, groups }: { locale: Locale; groups: readonly RoleGroup[] }) {
  return (
    <dl className="roles">
      {groups.map((group) => (
        <div
          key={group.role}
          data-role={group.role}
          className={SMALL.has(group.role) ? 'many' : undefined}
        >
          <dt>{group.label}</dt>
          {group.entries.length === 0 ? (
            <dd>
              <Unknown locale={locale} />
            </dd>
          ) : (
            group.entries.map((entry) => (
              <dd key={entry.key}>
                {entry.href ? (
                  <a className="quiet" href={entry.href}>
                    {entry.name}
                  </a>
                ) : (
                  entry.name
                )}
                {entry.note ? <span className="role-note">{entry.note}</span> : null}
              </dd>
            ))
          )}
          {group.open ? (
            <dd className="open">
              <OpenList locale={locale} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
