'use client'

import { useFormSubmit } from '#components/patterns/use-form-submit.ts'

function forget() {
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

/**
 * Stands in a form that signs somebody out: what this device keeps of their tickets is forgotten as
 * the form is sent. Without JavaScript nothing was kept.
 */
export function ForgetTickets() {
  return <span ref={useFormSubmit<HTMLSpanElement>(forget)} hidden />
}
