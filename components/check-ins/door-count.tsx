'use client'

import { useDoor } from '#components/check-ins/offline/door-kept.tsx'

type Count = { arrived: string; inside: string; expected: string }

/** How many have come, as everybody's doors have counted; with JavaScript it follows by itself. */
export function DoorCount(props: { words: { arrived: string; inside: string }; first: Count }) {
  const { words, first } = props
  const { state } = useDoor()
  const { arrived, inside, expected } = state.count ?? first
  return (
    <p className="door-count num">
      {words.arrived.replace('{arrived}', arrived).replace('{expected}', expected)}
      <span>{words.inside.replace('{inside}', inside)}</span>
    </p>
  )
}
