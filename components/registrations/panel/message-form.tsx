'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { HiddenField } from '#components/patterns/field.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import {
  previewMessageAction,
  sendMessageAction,
} from '#lib/domain/registrations/messages/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** What is sent along with every step, and known before anything is typed. */
export type MessageTarget = { slug: string; locale: Locale; query: string; key: string }

export type MessageFormWords = {
  preview: string
  send: string
  languages: Readonly<Record<Locale, string>>
  langs: Readonly<Record<Locale, string>>
  /** With `{count}`. */
  previewTitle: string
}

type MessageFormProps = {
  target: MessageTarget
  words: FormWords
  own: MessageFormWords
  labels: Readonly<Record<string, string>>
  typed: SentValues | null
  children: ReactNode
}

/** A message is written, seen as it will be read, and then sent; what was typed stays below what is seen. */
export function MessageForm({ target, words, own, labels, typed, children }: MessageFormProps) {
  const { key, ...known } = target
  const hidden = Object.entries(known).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  return (
    <ActionForm
      id="message"
      action={previewMessageAction}
      words={words}
      labels={labels}
      typed={typed}
      keep={({ sent, key: kept }) => ({ ...sent, key: kept })}
      answer={({ count, letters, sent, key: kept }) => (
        <>
          <h2>{own.previewTitle.replace('{count}', String(count))}</h2>
          {letters.map(({ locale, subject, body }) => (
            <article key={locale} className="reg-preview" lang={own.langs[locale]}>
              <p className="muted">{own.languages[locale]}</p>
              <h3>{subject}</h3>
              <p className="as-typed">{body}</p>
            </article>
          ))}
          <ActionForm id="send" action={sendMessageAction} words={words} labels={labels}>
            {hidden}
            {Object.entries({ ...sent, key: kept }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div className="form-actions">
              <SubmitButton>{own.send}</SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
    >
      {hidden}
      <HiddenField name="key" value={key} />
      {children}
      <div className="form-actions">
        <SubmitButton tone="line">{own.preview}</SubmitButton>
      </div>
    </ActionForm>
  )
}
