'use client'

import { memo, useMemo } from 'react'
import { GridBlock } from '#components/programme/grid-block.tsx'
import { keyOf, type Place } from '#components/programme/use-moves.ts'
import { spanOf } from '#lib/domain/programme/clock/utils.ts'
import type { GridPart } from '#lib/domain/programme/layout/types.ts'
import { lanesOf } from '#lib/domain/programme/layout/utils.ts'

/** Height of a minute; the sheet draws the lines of the hours by it. */
export const MINUTE_PX = 1.4

/** Where something that is being moved would stand. It is not moved itself: the library measures from where it is. */
export type Ghost = Place & {
  key: string
  title: string
  lang: string
  /** It goes along with its block. */
  isAlong: boolean
}

type ColumnProps = {
  name: string
  parts: readonly GridPart[]
  /** First minute of the grid. */
  from: number
  words: { resize: string; clash: string }
  /** Keys of what is being moved. */
  dragged: ReadonlySet<string>
  ghosts: readonly Ghost[]
}

/** One room's column. Drawn anew only where something of it changes: a day may have three hundred parts in twenty rooms. */
export const GridColumn = memo(function GridColumn(props: ColumnProps) {
  const { name, parts, from, words, dragged, ghosts } = props
  const lanes = useMemo(() => lanesOf(parts), [parts])
  const hasStrip = useMemo(() => [...lanes.values()].some(({ isStrip }) => isStrip), [lanes])
  return (
    <ul className="grid-column" aria-label={name}>
      {parts.map((part) => (
        <GridBlock
          key={keyOf(part)}
          part={part}
          lane={lanes.get(part.session) ?? { lane: 0, lanes: 1, isStrip: false }}
          hasStrip={hasStrip}
          top={(part.from - from) * MINUTE_PX}
          height={(part.to - part.from) * MINUTE_PX}
          isDragged={dragged.has(keyOf(part))}
          words={words}
        />
      ))}
      {ghosts.map((ghost) => (
        <li
          key={ghost.key}
          className={ghost.isAlong ? 'grid-ghost is-along' : 'grid-ghost'}
          style={{
            top: (ghost.from - from) * MINUTE_PX,
            height: (ghost.to - ghost.from) * MINUTE_PX,
          }}
        >
          <span className="num">{spanOf(ghost.from, ghost.to)}</span>{' '}
          <span lang={ghost.lang}>{ghost.title}</span>
        </li>
      ))}
    </ul>
  )
})
