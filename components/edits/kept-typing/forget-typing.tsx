'use client'

import { useEffect, useRef } from 'react'
import { deviceStorage, forgetAllTyping } from './store.ts'

/** Stands in a form that signs somebody out: what they typed and did not save is forgotten with it. */
export function ForgetTyping() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    const forget = () => forgetAllTyping(deviceStorage())
    form?.addEventListener('submit', forget)
    return () => form?.removeEventListener('submit', forget)
  }, [])
  return <span ref={mark} hidden />
}
