'use client'

import type { ReactNode } from 'react'
import { controlId, faultText, useFormState } from '#components/patterns/form-context.ts'

export type FieldProps = {
  name: string
  label: ReactNode
  /** What helps to fill it in; stands between label and control, so that it is read first. */
  hint?: ReactNode
  /** Required is the default; what may be left out says so. */
  optional?: boolean
  /** What stands there before anything was sent. */
  defaultValue?: string
  /** For words beside the control that belong to it. */
  children?: ReactNode
}

/** What every control of a field needs to know: its ids, its error, what was sent. */
export function useField(name: string) {
  const form = useFormState()
  const id = controlId(form?.formId ?? 'field', name)
  const faults = form?.errors[name] ?? []
  const error = form && faults[0] !== undefined ? faultText(form.words, faults[0]) : undefined
  const sent = form?.values?.[name]
  return {
    id,
    error,
    /** False for a form that was sent without this field: an unticked box is not what it was before. */
    wasSent: form?.values !== undefined,
    sent,
    optionalWord: form?.words.optional,
  }
}

/** Ids of what describes a control, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: { hint?: ReactNode; error?: string }) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** What a control says of itself to those who hear the page. */
export function controlProps(
  id: string,
  {
    name,
    hint,
    error,
    optional,
  }: Pick<FieldProps, 'name' | 'hint' | 'optional'> & { error?: string },
) {
  return {
    id,
    name,
    'aria-required': optional ? undefined : true,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, { hint, error }),
  }
}

/** Label above, hint below it, then the control, then the error as a sentence. */
export function FieldFrame({
  name,
  label,
  hint,
  optional = false,
  children,
}: Omit<FieldProps, 'defaultValue'> & { children: ReactNode }) {
  const { id, error, optionalWord } = useField(name)
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="optional">{optionalWord}</span> : null}
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  )
}

export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  return error ? (
    <p className="err" id={`${id}-error`}>
      {error}
    </p>
  ) : null
}
