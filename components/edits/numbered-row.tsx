import type { ReactNode } from 'react'
import { MoveRow } from '#components/edits/move-row.tsx'

/** One of several in their order: what it is called, its fields, and the way up and down. */
export function NumberedRow(props: {
  group: string
  index: number
  count: number
  words: { up: string; down: string; row: string }
  children: ReactNode
}) {
  const { children, ...row } = props
  return (
    <fieldset className="who-fields">
      <legend>{row.words.row}</legend>
      {children}
      <MoveRow {...row} />
    </fieldset>
  )
}
