'use client'

import { useEffect } from 'react'
import { DoorStorage } from '#components/check-ins/offline/door-storage.ts'

/** Stands where a browser is no device of this forum: what it kept while it was one goes. */
export function ForgetDoor({ slug }: { slug: string }) {
  useEffect(() => {
    DoorStorage.forget(slug).catch(() => undefined)
  }, [slug])
  return null
}
