'use client'

import { useEffect, useRef } from 'react'

/**
 * Stands in a form that signs somebody out: what this device keeps of their tickets is forgotten as
 * the form is sent. Without JavaScript nothing was kept.
 */
export function ForgetTickets() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    const forget = () => {
      // Undefined where the page is not served over https.
      if (!('caches' in window)) return
      caches
        .keys()
        .then((names) =>
          Promise.all(
            names.filter((name) => name.startsWith('tickets-')).map((one) => caches.delete(one)),
          ),
        )
        .catch(() => undefined)
    }
    form?.addEventListener('submit', forget)
    return () => form?.removeEventListener('submit', forget)
  }, [])
  return <span ref={mark} hidden />
}
