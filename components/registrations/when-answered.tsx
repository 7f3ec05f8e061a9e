'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

export type Condition = { name: string; is: readonly string[] }

/** Tells the other conditional parts of a form that one has appeared or gone. */
const SHIFTED = 'fieldsshifted'

/**
 * A part of a form that is asked only after certain answers. Without JavaScript it always stands
 * there, with its condition in words; with it, it appears when all of its conditions hold. What is
 * hidden is not sent.
 */
export function WhenAnswered({
  all,
  words,
  children,
}: {
  all: readonly Condition[]
  words: ReactNode
  children: ReactNode
}) {
  const place = useRef<HTMLFieldSetElement>(null)
  const [isHidden, setHidden] = useState(false)

  useEffect(() => {
    const form = place.current?.form
    if (!form) return
    const look = () => {
      const sent = new FormData(form)
      setHidden(!all.every(({ name, is }) => holds(sent.getAll(name), is)))
    }
    look()
    form.addEventListener('change', look)
    form.addEventListener(SHIFTED, look)
    return () => {
      form.removeEventListener('change', look)
      form.removeEventListener(SHIFTED, look)
    }
  }, [all])

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because it has appeared or gone
  useEffect(() => {
    place.current?.form?.dispatchEvent(new Event(SHIFTED))
  }, [isHidden])

  return (
    <fieldset className="asked-when" ref={place} disabled={isHidden} hidden={isHidden}>
      <p className="asked-words">{words}</p>
      {children}
    </fieldset>
  )
}

/** An unticked box, and a question not answered, are sent as nothing. */
function holds(sent: readonly FormDataEntryValue[], is: readonly string[]): boolean {
  return sent.length === 0 ? is.includes('') : sent.some((one) => is.includes(String(one)))
}
