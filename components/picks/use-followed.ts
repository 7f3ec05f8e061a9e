import { type RefObject, useEffect, useState } from 'react'

/** What a control holds, also when something else than its face has written it. */
export function useFollowed(
  control: RefObject<HTMLInputElement | HTMLSelectElement | null>,
  value: string,
): string {
  const [held, setHeld] = useState(() => control.current?.value ?? value)
  useEffect(() => {
    const sent = control.current
    if (!sent) return
    const follow = () => setHeld(sent.value)
    follow()
    sent.addEventListener('input', follow)
    return () => sent.removeEventListener('input', follow)
  }, [control])
  return held
}
