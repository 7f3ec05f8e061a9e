'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** For a mark that stands in a form: does `work` as that form is sent. The mark goes where the ref goes. */
export function useFormSubmit<T extends HTMLElement>(work: () => void): RefObject<T | null> {
  const mark = useRef<T>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    form?.addEventListener('submit', work)
    return () => form?.removeEventListener('submit', work)
  }, [work])
  return mark
}
