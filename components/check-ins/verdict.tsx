'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Tone } from '#components/check-ins/signals.ts'
import type { ShownGuest } from '#lib/domain/check-ins/types.ts'

const MARKS: Record<Tone, string> = {
  ok: 'M4 12.5l5.5 5.5L20 6.5',
  already: 'M12 4v9M12 17v3',
  unknown: 'M8 8.5a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.1-1.5 2.3M12 18v2',
  refused: 'M5 5l14 14M19 5L5 19',
}

/** So long a yes fills the screen; everything else does until it is put away, or the next one comes. */
const FULL_MS = 2_500

/**
 * One answer: over the whole screen, by a word and a sign and not by colour alone, then in its place above
 * the field. The field keeps the focus below it, so that a hand scanner may go on at once.
 */
export function Verdict(props: {
  tone: Tone
  title: string
  guest: ShownGuest | null
  note: string
  goOn: string
  children?: ReactNode
}) {
  const { tone, title, guest, note, goOn, children } = props
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    setFull(true)
    const end = () => setFull(false)
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') end()
    }
    const timer = tone === 'ok' ? setTimeout(end, FULL_MS) : undefined
    addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKey)
    }
  }, [tone])
  return (
    <div className={`verdict ${tone}${isFull ? ' full' : ''}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={MARKS[tone]} />
      </svg>
      <p className="verdict-title">{title}</p>
      {guest ? (
        <>
          <p className="verdict-name">{guest.name}</p>
          <p>
            {guest.ticketType}
            {guest.organisation ? <span className="verdict-of">{guest.organisation}</span> : null}
          </p>
        </>
      ) : null}
      <p className="verdict-note num">{note}</p>
      {children}
      {isFull ? (
        <button type="button" className="btn line verdict-on" onClick={() => setFull(false)}>
          {goOn}
        </button>
      ) : null}
    </div>
  )
}
