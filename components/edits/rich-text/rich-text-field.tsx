'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { RichEditorProps } from '#components/edits/rich-text/rich-editor.tsx'
import type { RichWords } from '#components/edits/rich-text/words.ts'
import { textOf } from '#components/patterns/field.tsx'
import { describedBy, FieldError, useField } from '#components/patterns/field-frame.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { isRich } from '#lib/platform/rich-text/document.ts'
import { readable } from '#lib/platform/rich-text/plain.ts'

/** So far before it is seen the editor is fetched. */
const AHEAD = '600px'

/**
 * A field of rich text. It is sent as its JSON by the editor, which comes once the field is near; before, and
 * where no script runs, it is the plain form in a field of several lines.
 */
export function RichTextField(props: {
  name: string
  label: string
  /** Canonical JSON of the document, or a plain text; '' for none. */
  defaultValue: string
  words: RichWords
  lang: string
}) {
  const { name, label, defaultValue, words, lang } = props
  const { id, error, sent, optionalWord } = useField(name)
  const frame = useRef<HTMLDivElement>(null)
  const textarea = useRef<HTMLTextAreaElement>(null)
  const [Editor, setEditor] = useState<ComponentType<RichEditorProps> | null>(null)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const watch = new IntersectionObserver(
      async (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watch.disconnect()
        try {
          const { RichEditor } = await import('#components/edits/rich-text/rich-editor.tsx')
          setEditor(() => RichEditor)
        } catch {
          // Out of reach: the plain form stays, and is sent.
        }
      },
      { rootMargin: AHEAD },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  const start = textOf(sent, defaultValue) ?? ''
  const hidesSome = isRich(defaultValue) && isFormatted(defaultValue)
  const described = describedBy(id, { hint: true, error })
  return (
    <div className={error ? 'field wrong rich-field' : 'field rich-field'} ref={frame}>
      <label htmlFor={id}>
        {label}
        <span className="optional">{optionalWord}</span>
      </label>
      <p className="hint" id={`${id}-hint`}>
        {Editor ? words.keys : words.plain}
        {!Editor && hidesSome ? ` ${words.plainKept}` : null}
      </p>
      <Textarea
        ref={textarea}
        name={name}
        lang={lang}
        rows={start === '' ? 6 : Math.min(20, 3 + readable(start).split('\n').length)}
        defaultValue={readable(start)}
        id={Editor ? `${id}-sent` : id}
        hidden={Editor !== null}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
      />
      {Editor ? (
        <Editor
          {...{ id, label, lang, words, textarea, start, standing: defaultValue }}
          describedBy={described}
          isWrong={error !== undefined}
        />
      ) : null}
      <FieldError id={id} error={error} />
    </div>
  )
}

/** Whether the plain form leaves something of it unseen. */
const isFormatted = (canonical: string) => /"type":"(?:heading|bold|italic|link)"/.test(canonical)
