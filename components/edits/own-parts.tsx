import type { ReactNode } from 'react'
import { EmptyState } from '#components/patterns/empty-state.tsx'

type PartWords = { title: string; none: string; hint: string }

/** What the record has of one kind, in two parts: what this forum corrects, and what it only reads. */
export function OwnParts<T extends { isOwn: boolean }>(props: {
  rows: readonly T[]
  words: { own: PartWords; others: PartWords }
  /** The table of a part that has some. */
  table: (rows: readonly T[]) => ReactNode
}) {
  const { rows, words, table } = props
  return [true, false].map((isOwn) => {
    const { title, none, hint } = isOwn ? words.own : words.others
    const own = rows.filter((row) => row.isOwn === isOwn)
    return (
      <section key={title} className="panel-part">
        <h2>{title}</h2>
        {own.length === 0 ? <EmptyState title={none}>{hint}</EmptyState> : table(own)}
      </section>
    )
  })
}
