'use client'

import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useId, useMemo, useRef, useState } from 'react'
import type { FormWords } from '#components/patterns/form-context.ts'
import { TrayItem } from '#components/programme/grid-block.tsx'
import { type Ghost, GridColumn, MINUTE_PX } from '#components/programme/grid-column.tsx'
import { keyboardBy, usePointer } from '#components/programme/grid-hands.ts'
import { alongWith, type Drag, keyOf, placesOf, useMoves } from '#components/programme/use-moves.ts'
import type { Board } from '#lib/domain/programme/board/types.ts'
import { clockOf, spanOf } from '#lib/domain/programme/clock/utils.ts'
import { STEP_MINUTES } from '#lib/domain/programme/constants.ts'
import { shiftOf } from '#lib/domain/programme/layout/shifting/utils.ts'
import type { GridPart } from '#lib/domain/programme/layout/types.ts'
import { movedBy, resizedBy } from '#lib/domain/programme/layout/utils.ts'

export type GridWords = Readonly<
  Record<
    | ('help' | 'tray' | 'resize' | 'picked' | 'pickedBlock' | 'over' | 'dropped' | 'cancelled')
    | ('saving' | 'saved' | 'failed' | 'conflict' | 'clash'),
    string
  >
>

export type ProgrammeGridProps = {
  locale: string
  slug: string
  day: string
  board: Pick<Board, 'parts' | 'tray' | 'rooms' | 'extent' | 'gridLabel'>
  words: GridWords
  /** Sentences of the forms that do the same. */
  form: FormWords
  /** Fetches the board anew; what was moved stands meanwhile. */
  onSaved: () => Promise<void>
  /** So many edits of one's own begin, or have come to nothing. */
  countSave: (by: number) => void
}

const STEP_PX = MINUTE_PX * STEP_MINUTES

/**
 * The day's grid. Each part can be dragged to another time and room, a block with everything in it, and its
 * lower edge to another length; with keys, Space picks up and drops, arrows move by five minutes or one room. What is dropped
 * stands there at once, is saved, and goes back if the save is refused.
 */
export function ProgrammeGrid(props: ProgrammeGridProps) {
  const { board, words } = props
  const { rooms, extent } = board
  const [drag, setDrag] = useState<Drag | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const pointer = usePointer()
  const { placed, tray, said, save } = useMoves(props)
  const columnPx = () => (body.current?.clientWidth ?? 0) / rooms.length
  // Counted here: what the library measures includes however far the page has scrolled meanwhile.
  const steps = useRef({ x: 0, y: 0 })
  const isUnderWay = useRef(false)
  // What is said aloud is asked for at once, before anything is drawn.
  const latest = useRef<Drag | null>(null)
  const keyboard = useMemo(
    () => keyboardBy({ column: columnPx, step: STEP_PX }, steps.current),
    [rooms.length],
  )
  const sensors = useSensors(
    // A click opens the part: only a real pull moves it. A finger that scrolls does neither.
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: keyboard,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
      scrollBehavior: 'auto',
    }),
  )
  const partOf = (id: string | number) => {
    const [, session = '', slot = ''] = String(id).split(' ')
    return [...placed, ...tray].find((one) => keyOf(one) === `${session} ${slot}`)
  }

  const placeOf = ({
    active,
    delta,
    activatorEvent,
  }: DragMoveEvent | DragEndEvent): Drag | null => {
    const [kind = ''] = String(active.id).split(' ')
    const part = partOf(active.id)
    const isByKeys = activatorEvent instanceof KeyboardEvent
    if (!part) return null
    if (kind === 'tray') return isByKeys ? null : trayPlace(part)
    const minutes = isByKeys ? steps.current.y * STEP_MINUTES : delta.y / MINUTE_PX
    if (kind === 'size')
      return { part, minutes: null, room: part.room, ...resizedBy(part, minutes) }
    const column = rooms.findIndex(({ slug }) => slug === part.room)
    const over = column + (isByKeys ? steps.current.x : Math.round(delta.x / columnPx()))
    const room = rooms[Math.min(Math.max(over, 0), rooms.length - 1)]?.slug ?? null
    if (part.holds === 0) return { part, minutes: null, room, ...movedBy(part, minutes) }
    const by = shiftOf(part, alongWith(placed, part), minutes)
    return { part, minutes: by, room, from: part.from + by, to: part.to + by }
  }
  const trayPlace = (part: GridPart): Drag | null => {
    const own = body.current?.getBoundingClientRect()
    const { x, y } = pointer.current
    if (!own || x < own.left || x > own.right || y < own.top || y > own.bottom) return null
    const column = Math.min(Math.floor((x - own.left) / columnPx()), rooms.length - 1)
    const minutes = extent.from + (y - own.top) / MINUTE_PX
    const length = { from: 0, to: part.to - part.from }
    const room = rooms[column]?.slug ?? null
    return { part, minutes: null, room, ...movedBy(length, minutes) }
  }
  const sentence = (template: string, place: Drag | null) =>
    place === null
      ? words.cancelled
      : template
          .replace('{time}', spanOf(place.from, place.to))
          .replace('{room}', rooms.find(({ slug }) => slug === place.room)?.name ?? '')
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      const { title = '', holds = 0 } = partOf(active.id) ?? {}
      const isBlock = holds > 0 && String(active.id).startsWith('move ')
      const template = isBlock ? words.pickedBlock : words.picked
      return template.replace('{title}', () => title).replace('{count}', String(holds))
    },
    onDragMove: () => (latest.current ? sentence(words.over, latest.current) : undefined),
    onDragOver: () => undefined,
    onDragEnd: () => sentence(words.dropped, latest.current),
    onDragCancel: () => words.cancelled,
  }
  const hours = Array.from({ length: (extent.to - extent.from) / 60 + 1 }, (_, index) => ({
    minute: extent.from + index * 60,
  }))
  const byRoom = useMemo(() => Map.groupBy(placed, ({ room }) => room), [placed])
  const ghosts = useMemo(
    () => Map.groupBy(ghostsOf(placed, drag), ({ room }) => room),
    [placed, drag],
  )
  // The same set for as long as the same is pulled, so that columns it leaves alone are not drawn anew.
  const pulled = drag && (drag.minutes === null ? [drag.part] : alongWith(placed, drag.part))
  const pulledKeys = pulled?.map(keyOf).join('\n') ?? ''
  const dragged = useMemo(
    () => (pulledKeys === '' ? NO_KEYS : new Set(pulledKeys.split('\n'))),
    [pulledKeys],
  )
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: words.help },
      }}
      onDragStart={() => {
        isUnderWay.current = true
        latest.current = null
        Object.assign(steps.current, { x: 0, y: 0 })
      }}
      onDragMove={(event) => {
        // A last move may be told after the end.
        if (!isUnderWay.current) return
        latest.current = placeOf(event)
        setDrag(latest.current)
      }}
      onDragEnd={(event) => {
        isUnderWay.current = false
        const place = placeOf(event)
        latest.current = place
        setDrag(null)
        if (place) save(place)
      }}
      onDragCancel={() => {
        isUnderWay.current = false
        setDrag(null)
      }}
    >
      <section className="day-grid">
        <p className="grid-help">
          {words.help}
          <output className="grid-said">{said}</output>
        </p>
        <section
          className="grid-scroll"
          aria-label={board.gridLabel}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls both ways, and so keys must reach it (WCAG 2.1.1)
          tabIndex={0}
        >
          <div className="grid-frame" style={{ '--rooms': rooms.length } as React.CSSProperties}>
            <div className="grid-heads">
              {rooms.map(({ slug, name, seats }) => (
                <p key={slug ?? ''}>
                  {name}
                  {seats ? <span>{seats}</span> : null}
                </p>
              ))}
            </div>
            <ol className="grid-hours" aria-hidden="true">
              {hours.map(({ minute }) => (
                <li key={minute} style={{ top: (minute - extent.from) * MINUTE_PX }}>
                  {clockOf(minute)}
                </li>
              ))}
            </ol>
            <div
              className="grid-body"
              ref={body}
              style={{ height: (extent.to - extent.from) * MINUTE_PX }}
            >
              {rooms.map(({ slug, name }) => (
                <GridColumn
                  key={slug ?? ''}
                  name={name}
                  parts={byRoom.get(slug) ?? NONE}
                  from={extent.from}
                  words={words}
                  dragged={dragged}
                  ghosts={ghosts.get(slug) ?? NO_GHOSTS}
                />
              ))}
            </div>
          </div>
        </section>
        {tray.length > 0 ? (
          <div className="grid-tray">
            <h2>{words.tray}</h2>
            <ul>
              {tray.map((part) => (
                <TrayItem key={keyOf(part)} part={part} />
              ))}
            </ul>
          </div>
        ) : null}
      </section>
    </DndContext>
  )
}

const NONE: readonly GridPart[] = []
const NO_GHOSTS: readonly Ghost[] = []
const NO_KEYS: ReadonlySet<string> = new Set()

/** Where what is being pulled would stand, a block with everything in it. */
function ghostsOf(placed: readonly GridPart[], drag: Drag | null): Ghost[] {
  if (!drag) return []
  const { part, from, to, room } = drag
  const moved =
    drag.minutes === null ? [{ one: part, place: { from, to, room } }] : placesOf(placed, drag)
  return moved.map(({ one, place }) => ({
    ...{ ...place, key: keyOf(one), title: one.title, lang: one.lang },
    isAlong: one.session !== part.session,
  }))
}
