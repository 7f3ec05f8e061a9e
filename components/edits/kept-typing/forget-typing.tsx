'use client'

import { useFormSubmit } from '#components/patterns/use-form-submit.ts'
import { deviceStorage, forgetAllTyping } from './store.ts'

const forget = () => forgetAllTyping(deviceStorage())

/** Stands in a form that signs somebody out: what they typed and did not save is forgotten with it. */
export function ForgetTyping() {
  return <span ref={useFormSubmit<HTMLSpanElement>(forget)} hidden />
}
