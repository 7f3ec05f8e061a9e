'use client'

import { useDraggable } from '@dnd-kit/core'
import { type MouseEvent, useEffect, useRef } from 'react'
import { keyOf } from '#components/programme/use-moves.ts'
import { spanOf } from '#lib/domain/programme/clock/utils.ts'
import type { GridPart, Lane } from '#lib/domain/programme/layout/types.ts'

const AFTER_PULL_MS = 100
/** A shorter part has no room for a target of 24 px (WCAG 2.5.8): its length is set in its form. */
const EDGE_FITS_PX = 28

type BlockProps = {
  part: GridPart
  lane: Lane
  /** The column has a strip at its side. */
  hasStrip: boolean
  top: number
  height: number
  isDragged: boolean
  words: { resize: string; clash: string }
}

/** One part on the grid: a link to its form that can be pulled elsewhere, and an edge that makes it longer. */
export function GridBlock(props: BlockProps) {
  const { part, lane, hasStrip, top, height, isDragged, words } = props
  const { title, lang, href, from, to, state, isClashing } = part
  const move = useDraggable({ id: `move ${keyOf(part)}` })
  const size = useDraggable({ id: `size ${keyOf(part)}` })
  const onClick = useClickUnlessDragged(move.isDragging)
  const width = `calc((100% - var(--strip)) / ${lane.lanes})`
  const place = lane.isStrip
    ? { insetInlineStart: `calc(${lane.lane} * var(--strip))`, width: 'var(--strip)' }
    : { insetInlineStart: `calc(var(--strip) + ${lane.lane} * ${width})`, width }
  const strip = hasStrip ? '1.9rem' : '0px'
  return (
    <li
      className={`grid-block is-${state}${isClashing ? ' is-clashing' : ''}${isDragged ? ' is-dragged' : ''}${lane.isStrip ? ' is-strip' : ''}`}
      style={{ top, height, ...place, '--strip': strip } as React.CSSProperties}
    >
      <a
        ref={move.setNodeRef}
        href={href}
        draggable={false}
        onClick={onClick}
        {...move.listeners}
        aria-describedby={move.attributes['aria-describedby']}
      >
        <span className="when num">{spanOf(from, to)}</span> <span lang={lang}>{title}</span>
        {isClashing ? <span className="is-clash"> {words.clash}</span> : null}
      </a>
      {height < EDGE_FITS_PX ? null : (
        <button
          type="button"
          className="grid-edge"
          ref={size.setNodeRef}
          {...size.listeners}
          aria-label={words.resize.replace('{title}', title)}
        />
      )}
    </li>
  )
}

/** A part that waits for a time: pulled onto the grid, or opened. */
export function TrayItem({ part }: { part: GridPart }) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: `tray ${keyOf(part)}` })
  const onClick = useClickUnlessDragged(isDragging)
  return (
    <li>
      <a
        ref={setNodeRef}
        href={part.href}
        draggable={false}
        onClick={onClick}
        lang={part.lang}
        {...listeners}
      >
        {part.title}
      </a>
    </li>
  )
}

/** The click that ends a pull opens nothing. */
function useClickUnlessDragged(isDragging: boolean) {
  const was = useRef(false)
  useEffect(() => {
    if (isDragging) was.current = true
    // The click comes right after the pull; a later one is meant.
    const timer = isDragging ? undefined : setTimeout(() => (was.current = false), AFTER_PULL_MS)
    return () => clearTimeout(timer)
  }, [isDragging])
  return (event: MouseEvent) => {
    if (was.current) event.preventDefault()
  }
}
