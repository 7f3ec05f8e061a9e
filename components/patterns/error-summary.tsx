'use client'

import { type ReactNode, type Ref, useContext } from 'react'
import { controlId, FormContext, faultText } from '#components/patterns/form-context.ts'

export type ErrorSummaryProps = {
  /** What went wrong as a whole; the list's own heading without it. */
  message?: string
  /** Labels of the fields, by name, in the order of the page. */
  labels: Readonly<Record<string, string>>
  ref?: Ref<HTMLDivElement>
  /** A way on. */
  children?: ReactNode
}

/** At the top of a refused form: what is wrong, each entry a link to its field. */
export function ErrorSummary({ message, labels, ref, children }: ErrorSummaryProps) {
  const form = useContext(FormContext)
  if (!form) return null
  const { errors, words, formId } = form
  const order = Object.keys(labels)
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const names = Object.keys(errors).sort((a, b) => place(a) - place(b))
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      ref={ref}
      // biome-ignore lint/a11y/noAutofocus: after a refusal the reader is led to what is wrong; without a script only the browser can
      autoFocus
    >
      <p className="error-summary-title">{message ?? words.summary}</p>
      {names.length > 0 ? (
        <ul>
          {names.map((name) => (
            <li key={name}>
              {labels[name] ? (
                <a href={`#${controlId(formId, name)}`}>
                  {labels[name]}
                  <span>{faultText(words, errors[name]?.[0] ?? 'invalid')}</span>
                </a>
              ) : (
                faultText(words, errors[name]?.[0] ?? 'invalid')
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  )
}
