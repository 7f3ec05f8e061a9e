'use client'

import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useField } from '#components/patterns/field-frame.tsx'

/** Says whether a script runs: what only works with one is not shown before. */
const Scripted = createContext(false)

const boxesIn = (frame: HTMLElement) => [
  ...frame.querySelectorAll<HTMLInputElement>('tbody input[name=chosen]'),
]

/**
 * Rows that are chosen by a box each. The arrow keys go from box to box; a box that is ticked with Shift takes
 * everything between it and the one before along.
 */
export function ChosenRows({ children }: { children: ReactNode }) {
  const [isScripted, setScripted] = useState(false)
  const last = useRef<HTMLInputElement | null>(null)
  useEffect(() => setScripted(true), [])

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.target instanceof Element ? event.target.closest('tbody tr') : null
    if (step === 0 || !row) return
    const next = step === 1 ? row.nextElementSibling : row.previousElementSibling
    const box = next?.querySelector<HTMLInputElement>('input[name=chosen]')
    if (!box) return
    event.preventDefault()
    box.focus()
  }

  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.target
    if (!(box instanceof HTMLInputElement) || box.name !== 'chosen') return
    const boxes = boxesIn(event.currentTarget)
    const [from, to] = [last.current ? boxes.indexOf(last.current) : -1, boxes.indexOf(box)]
    if (event.shiftKey && from >= 0) {
      for (const one of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) {
        one.checked = box.checked
      }
    }
    last.current = box
  }

  return (
    <Scripted value={isScripted}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the boxes and links inside are what is operated; this only adds keys to them */}
      <div onKeyDown={move} onClick={choose} className="reg-rows">
        {children}
      </div>
    </Scripted>
  )
}

/** Ticks every row of the page, or none; only with JavaScript. */
export function ChooseAll({ label }: { label: string }) {
  if (!useContext(Scripted)) return <span className="vh">{label}</span>
  return (
    <label className="reg-check">
      <input
        type="checkbox"
        aria-label={label}
        onChange={({ target }) => {
          const table = target.closest('table')
          for (const box of table ? boxesIn(table) : []) box.checked = target.checked
        }}
      />
    </label>
  )
}

/** The box of one row; it stays ticked when the form comes back. */
export function ChosenBox({ value, label }: { value: string; label: string }) {
  const { sent } = useField('chosen')
  return (
    <label className="reg-check">
      <input
        type="checkbox"
        name="chosen"
        value={value}
        aria-label={label}
        defaultChecked={[sent ?? []].flat().includes(value)}
      />
    </label>
  )
}
