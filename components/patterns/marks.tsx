import type { ReactNode } from 'react'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/**
 * □ 未记载: the source does not say. Never a dash, never "N/A".
 * `label` replaces the words when the field is not named beside it (金额未记载).
 */
export function Unknown({ locale, label }: { locale: Locale; label?: ReactNode }) {
  return <span className="unk">{label ?? getT(locale, 'common')('unknown')}</span>
}

/**
 * Doubtful words under a dotted line. `note` says why, for those who cannot see the line or reach
 * the margin; the margin should say it too.
 */
export function Doubt({
  locale,
  note,
  children,
}: {
  locale: Locale
  note?: string
  children: ReactNode
}) {
  const t = getT(locale, 'layout')
  return (
    <span className="doubt" title={note}>
      {children}
      <span className="vh">{note ? t('doubtNote', { note }) : t('doubt')}</span>
    </span>
  )
}

/** 等（名录未尽）: the source's list is open. As `li`/`dd` wrap it yourself. */
export function OpenList({ locale, label }: { locale: Locale; label?: ReactNode }) {
  return <span className="open">{label ?? getT(locale, 'common')('openList')}</span>
}

export type TagTone = 'plain' | 'sample' | 'now' | 'next' | 'new' | 'doubt'

/** A square tag. Solid fill is for `now` alone; dashed means sample or not yet. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
}
