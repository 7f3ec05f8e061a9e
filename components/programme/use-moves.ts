'use client'

import { startTransition, useMemo, useState } from 'react'
import type { FormWords } from '#components/patterns/form-context.ts'
import { stateMessage } from '#components/patterns/state-message.ts'
import type { GridWords, ProgrammeGridProps } from '#components/programme/programme-grid.tsx'
import { moveSessionAction } from '#lib/domain/programme/actions.ts'
import { clockOf } from '#lib/domain/programme/clock/utils.ts'
import { DAY_MINUTES } from '#lib/domain/programme/constants.ts'
import { placeShifted } from '#lib/domain/programme/layout/shifting/utils.ts'
import type { GridPart } from '#lib/domain/programme/layout/types.ts'
import { shiftBlockAction } from '#lib/domain/programme/shifting/actions.ts'
import type { ActionState } from '#lib/platform/action.ts'

export type Place = { from: number; to: number; room: string | null }

/** What is being moved, and where it would stand if it were dropped now. */
export type Drag = Place & {
  part: GridPart
  /** How far a block goes, and all that is on the grid of it goes with it; null for what moves alone. */
  minutes: number | null
}

/** `version` is what the next save begins from; a drawing of `until` shows the move itself. */
type Move = Place & { version: number; until: number }

/** Names one time of a part. */
export const keyOf = ({ session, slot }: Pick<GridPart, 'session' | 'slot'>) => `${session} ${slot}`

/** A block and everything in it, as far as it stands among these. */
export const alongWith = (parts: readonly GridPart[], { session }: Pick<GridPart, 'session'>) =>
  parts.filter((one) => one.session === session || one.within.includes(session))

/** Where each time of a block stands that is dropped so. */
export const placesOf = (parts: readonly GridPart[], { part, minutes, room: to }: Drag) =>
  alongWith(parts, part).map((one) => ({
    one,
    place: placeShifted(one, minutes ?? 0, { from: part.room, to }),
  }))

/** What was moved here stands where it was put, until the server's own drawing has caught up. */
export function useMoves(props: ProgrammeGridProps) {
  const { locale, slug, day, board, words, form, onSaved, countSave } = props
  const { parts, tray } = board
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map())
  const [said, setSaid] = useState('')
  const placed = useMemo(() => {
    const known = new Set(parts.map(({ session }) => session))
    const fromTray = tray.filter((one) => moves.has(keyOf(one)) && !known.has(one.session))
    return [...parts, ...fromTray].map((part) => {
      const move = moves.get(keyOf(part))
      // Drawn anew since: the server's word is the newer one.
      if (!move || part.version >= move.until) return part
      const { from, to, room, version } = move
      return { ...part, from, to, room, version }
    })
  }, [parts, tray, moves])

  const stand = (moved: readonly { one: GridPart; place: Place }[]) =>
    setMoves((now) => {
      const next = new Map(now)
      for (const { one, place } of moved) {
        const { version } = one
        next.set(keyOf(one), { ...place, version, until: version + 1 })
      }
      return next
    })
  /** The versions that they have by it, by session; null where nothing was saved. */
  const settle = (moved: readonly { one: GridPart }[], versions: Versions | null) =>
    setMoves((now) => {
      const next = new Map(now)
      for (const { one } of moved) {
        const move = next.get(keyOf(one))
        const version = versions?.[one.session]
        if (!move || version === undefined) next.delete(keyOf(one))
        // Kept until a drawing of that version comes: the refresh may still be of the one before.
        else next.set(keyOf(one), { ...move, version, until: version })
      }
      return next
    })

  const save = (drag: Drag) => {
    const { part, minutes } = drag
    const isBlock = minutes !== null
    if (isWhereItWas(placed, drag)) return
    const { from, to, room } = drag
    const moved = isBlock ? placesOf(placed, drag) : [{ one: part, place: { from, to, room } }]
    const expected = isBlock ? part.holds + 1 : 1
    stand(moved)
    setSaid(words.saving)
    countSave(expected)
    const sent = formOf({ ...{ slug, locale, day }, drag })
    startTransition(async () => {
      const answer = isBlock ? await sendBlock(sent) : await sendPart(sent, part.session)
      const saved = answer.versions === null ? 0 : Object.keys(answer.versions).length
      if (saved !== expected) countSave(saved - expected)
      settle(moved, answer.versions)
      setSaid(answer.versions === null ? trouble(answer.state, words, form) : words.saved)
      await onSaved()
    })
  }
  return { placed, tray: tray.filter((one) => !moves.has(keyOf(one))), said, save }
}

type Versions = Readonly<Record<string, number>>
type Answer = { versions: Versions | null; state: ActionState<unknown> | null }

/** Dropped where it was picked up. */
function isWhereItWas(placed: readonly GridPart[], { part, minutes, ...place }: Drag): boolean {
  if (minutes !== null) return minutes === 0 && place.room === part.room
  const { from, to, room } = place
  return placed.includes(part) && part.from === from && part.to === to && part.room === room
}

/** What the same action gets from the form of the part, or of the block. */
function formOf(call: { slug: string; locale: string; day: string; drag: Drag }): FormData {
  const { slug, locale, day, drag } = call
  const { part, minutes, from, to } = drag
  const { session, version } = part
  const room = drag.room ?? ''
  const form = new FormData()
  const fields = { slug, locale, session, version: String(version) }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const start = clockOf(from)
  const own =
    minutes === null
      ? Object.entries({ day, half: '', start, end: clockOf(to % DAY_MINUTES), room }).map(
          ([name, value]) => [`slot${part.slot}.${name}`, value] as const,
        )
      : Object.entries({ day, start, room, slot: String(part.slot), stay: 'yes' })
  for (const [name, value] of own) form.set(name, value)
  return form
}

async function sendPart(form: FormData, session: string): Promise<Answer> {
  const state = await moveSessionAction({ status: 'idle' }, form).catch(() => null)
  return { versions: state?.status === 'done' ? { [session]: state.value.version } : null, state }
}

async function sendBlock(form: FormData): Promise<Answer> {
  const state = await shiftBlockAction({ status: 'idle' }, form).catch(() => null)
  return { versions: state?.status === 'done' ? state.value.versions : null, state }
}

/** Why it was put back: the part that stands in the way of a block is named. */
function trouble(state: ActionState<unknown> | null, words: GridWords, form: FormWords): string {
  if (state?.status !== 'refused') return words.failed
  if (state.reason === 'conflict' || state.reason === 'changed_since') return words.conflict
  return state.details ? (stateMessage(state, form) ?? words.failed) : words.failed
}
