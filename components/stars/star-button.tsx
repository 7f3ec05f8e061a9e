'use client'

import { toggleStar, useStars } from '#components/stars/store.ts'

export type StarButtonProps = {
  /** `forum/session` */
  starKey: string
  /** What is starred, in the reader's words. */
  label: string
}

/** Remembers a session on this device. Without JavaScript there is nothing to press, and it is not shown. */
export function StarButton({ starKey, label }: StarButtonProps) {
  const isOn = useStars().on[starKey] !== undefined
  return (
    <button
      type="button"
      className="star"
      aria-label={label}
      aria-pressed={isOn}
      onClick={() => toggleStar(starKey)}
    >
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.6 9.7l5.8-.8z" />
      </svg>
    </button>
  )
}
