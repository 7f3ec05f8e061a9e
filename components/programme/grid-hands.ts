'use client'

import type { KeyboardCoordinateGetter } from '@dnd-kit/core'
import { useEffect, useRef } from 'react'

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** One step of time or one room for each arrow; half an hour with Shift. */
export const keyboardBy =
  (
    px: { column: () => number; step: number },
    taken: { x: number; y: number },
  ): KeyboardCoordinateGetter =>
  (event, { currentCoordinates: { x, y } }) => {
    const arrow = ARROWS[event.code]
    if (!arrow) return undefined
    event.preventDefault()
    const steps = event.shiftKey ? 6 : 1
    taken.x += arrow.x
    taken.y += arrow.y * steps
    return { x: x + arrow.x * px.column(), y: y + arrow.y * px.step * steps }
  }

/** Where the mouse or the finger is: the library's own measure moves with whatever scrolls. */
export function usePointer() {
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
