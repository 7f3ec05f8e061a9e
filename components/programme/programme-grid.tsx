'use client'

import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { startTransition, useEffect, useId, useMemo, useRef, useState } from 'react'
import { GridBlock, TrayItem } from '#components/programme/grid-block.tsx'
import { moveSessionAction } from '#lib/domain/programme/actions.ts'
import type { Board } from '#lib/domain/programme/board/types.ts'
import { clockOf, spanOf } from '#lib/domain/programme/clock/utils.ts'
import { STEP_MINUTES } from '#lib/domain/programme/constants.ts'
import type { GridPart } from '#lib/domain/programme/layout/types.ts'
import { lanesOf, movedBy, resizedBy } from '#lib/domain/programme/layout/utils.ts'

export type GridWords = Readonly<
  Record<
    | ('help' | 'tray' | 'resize' | 'picked' | 'over' | 'dropped' | 'cancelled')
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
  /** Fetches the board anew; what was moved stands meanwhile. */
  onSaved: () => Promise<void>
  /** One's own save begins, or has come to nothing. */
  countSave: (by: 1 | -1) => void
}

/** Height of a minute; the sheet draws the lines of the hours by it. */
const MINUTE_PX = 1.4
const STEP_PX = MINUTE_PX * STEP_MINUTES

type Place = { from: number; to: number; room: string | null }
/** What is being moved, and where it would stand if it were dropped now. */
type Drag = Place & { session: string }

/**
 * The day's grid. Each part can be dragged to another time and room, and its lower edge to another
 * length; with keys, Space picks up and drops, arrows move by five minutes or one room. What is dropped
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
  const keyboard = useMemo(() => keyboardBy(columnPx, steps.current), [rooms.length])
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
  const known = (session: string) => [...placed, ...tray].find((one) => one.session === session)

  const placeOf = ({
    active,
    delta,
    activatorEvent,
  }: DragMoveEvent | DragEndEvent): Drag | null => {
    const [kind = '', session = ''] = String(active.id).split(' ')
    const part = known(session)
    const isByKeys = activatorEvent instanceof KeyboardEvent
    if (!part) return null
    if (kind === 'tray') return isByKeys ? null : trayPlace(part)
    const minutes = isByKeys ? steps.current.y * STEP_MINUTES : delta.y / MINUTE_PX
    if (kind === 'size') return { session, room: part.room, ...resizedBy(part, minutes) }
    const column = rooms.findIndex(({ slug }) => slug === part.room)
    const over = column + (isByKeys ? steps.current.x : Math.round(delta.x / columnPx()))
    const room = rooms[Math.min(Math.max(over, 0), rooms.length - 1)]?.slug ?? null
    return { session, room, ...movedBy(part, minutes) }
  }
  const trayPlace = (part: GridPart): Drag | null => {
    const own = body.current?.getBoundingClientRect()
    const { x, y } = pointer.current
    if (!own || x < own.left || x > own.right || y < own.top || y > own.bottom) return null
    const column = Math.min(Math.floor((x - own.left) / columnPx()), rooms.length - 1)
    const minutes = extent.from + (y - own.top) / MINUTE_PX
    const length = { from: 0, to: part.to - part.from }
    return { session: part.session, room: rooms[column]?.slug ?? null, ...movedBy(length, minutes) }
  }
  const sentence = (template: string, place: Place | null) =>
    place === null
      ? words.cancelled
      : template
          .replace('{time}', spanOf(place.from, place.to))
          .replace('{room}', rooms.find(({ slug }) => slug === place.room)?.name ?? '')
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      const title = known(String(active.id).split(' ')[1] ?? '')?.title ?? ''
      return words.picked.replace('{title}', title)
    },
    onDragMove: () => (drag ? sentence(words.over, drag) : undefined),
    onDragOver: () => undefined,
    onDragEnd: (event) => sentence(words.dropped, placeOf(event as DragEndEvent)),
    onDragCancel: () => words.cancelled,
  }
  const hours = Array.from({ length: (extent.to - extent.from) / 60 + 1 }, (_, index) => ({
    minute: extent.from + index * 60,
  }))
  const byRoom = useMemo(() => Map.groupBy(placed, ({ room }) => room), [placed])
  const ghost = drag && { ...drag, title: known(drag.session)?.title ?? '' }
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
        Object.assign(steps.current, { x: 0, y: 0 })
      }}
      onDragMove={(event) => {
        // A last move may be told after the end.
        if (isUnderWay.current) setDrag(placeOf(event))
      }}
      onDragEnd={(event) => {
        isUnderWay.current = false
        const place = placeOf(event)
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
                <Column
                  key={slug ?? ''}
                  name={name}
                  parts={byRoom.get(slug) ?? NONE}
                  from={extent.from}
                  words={words}
                  dragged={drag?.session ?? null}
                  ghost={ghost?.room === slug ? ghost : null}
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
                <TrayItem key={part.session} part={part} />
              ))}
            </ul>
          </div>
        ) : null}
      </section>
    </DndContext>
  )
}

const NONE: readonly GridPart[] = []

function Column(props: {
  name: string
  parts: readonly GridPart[]
  from: number
  words: GridWords
  dragged: string | null
  /** Where what is being moved would stand. It is not moved itself: the library measures from where it is. */
  ghost: { from: number; to: number; title: string } | null
}) {
  const { name, parts, from, words, dragged, ghost } = props
  const lanes = useMemo(() => lanesOf(parts), [parts])
  return (
    <ul className="grid-column" aria-label={name}>
      {parts.map((part) => (
        <GridBlock
          key={part.session}
          part={part}
          lane={lanes.get(part.session) ?? { lane: 0, lanes: 1, isStrip: false }}
          hasStrip={[...lanes.values()].some(({ isStrip }) => isStrip)}
          top={(part.from - from) * MINUTE_PX}
          height={(part.to - part.from) * MINUTE_PX}
          isDragged={part.session === dragged}
          words={words}
        />
      ))}
      {ghost ? (
        <li
          className="grid-ghost"
          style={{
            top: (ghost.from - from) * MINUTE_PX,
            height: (ghost.to - ghost.from) * MINUTE_PX,
          }}
        >
          <span className="num">{spanOf(ghost.from, ghost.to)}</span> {ghost.title}
        </li>
      ) : null}
    </ul>
  )
}

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** One step of time or one room for each arrow; half an hour with Shift. */
const keyboardBy =
  (columnPx: () => number, taken: { x: number; y: number }): KeyboardCoordinateGetter =>
  (event, { currentCoordinates: { x, y } }) => {
    const arrow = ARROWS[event.code]
    if (!arrow) return undefined
    event.preventDefault()
    const steps = event.shiftKey ? 6 : 1
    taken.x += arrow.x
    taken.y += arrow.y * steps
    return { x: x + arrow.x * columnPx(), y: y + arrow.y * STEP_PX * steps }
  }

/** Where the mouse or the finger is: the library's own measure moves with whatever scrolls. */
function usePointer() {
  const at = useRef({ x: 0, y: 0 })
  useEffect(() => {
    const follow = (event: PointerEvent) =>
      Object.assign(at.current, { x: event.clientX, y: event.clientY })
    const followTouch = ({ touches: [touch] }: TouchEvent) =>
      touch && Object.assign(at.current, { x: touch.clientX, y: touch.clientY })
    window.addEventListener('pointermove', follow)
    window.addEventListener('touchmove', followTouch)
    return () => {
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('touchmove', followTouch)
    }
  }, [])
  return at
}

/** What was moved here stands where it was put, until the server's own drawing has caught up. */
function useMoves(props: ProgrammeGridProps) {
  const { locale, slug, day, board, words, onSaved, countSave } = props
  const { parts } = board
  const [moves, setMoves] = useState<ReadonlyMap<string, Place & { version: number }>>(new Map())
  const [said, setSaid] = useState('')
  const placed = useMemo(() => {
    const known = new Set(parts.map(({ session }) => session))
    const fromTray = board.tray.filter(({ session }) => moves.has(session) && !known.has(session))
    return [...parts, ...fromTray].map((part) => {
      const move = moves.get(part.session)
      // Drawn anew since: the server's word is the newer one.
      return move && part.version <= move.version ? { ...part, ...move } : part
    })
  }, [parts, board.tray, moves])

  const forget = (session: string) =>
    setMoves((now) => new Map([...now].filter(([name]) => name !== session)))

  const save = ({ session, from, to, room }: Drag) => {
    const part =
      placed.find((one) => one.session === session) ??
      board.tray.find((one) => one.session === session)
    if (!part) return
    if (parts.includes(part) && part.from === from && part.to === to && part.room === room) return
    const { version } = part
    setMoves((now) => new Map(now).set(session, { from, to, room, version }))
    setSaid(words.saving)
    countSave(1)
    const form = new FormData()
    const fields = { slug, locale, session, version: String(version) }
    const slot = { day, half: '', start: clockOf(from), end: clockOf(to % 1440), room: room ?? '' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const [name, value] of Object.entries(slot)) form.set(`slot0.${name}`, value)
    startTransition(async () => {
      const state = await moveSessionAction({ status: 'idle' }, form).catch(() => null)
      if (state?.status === 'done') {
        // Kept until a drawing of that version comes: the refresh may still be of the one before.
        setMoves((now) =>
          new Map(now).set(session, { from, to, room, version: state.value.version }),
        )
        setSaid(words.saved)
      } else {
        countSave(-1)
        const isConflict = state?.status === 'refused' && state.reason === 'conflict'
        setSaid(isConflict ? words.conflict : words.failed)
        forget(session)
      }
      await onSaved()
    })
  }
  return { placed, tray: board.tray.filter(({ session }) => !moves.has(session)), said, save }
}
