'use client'

import { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import { EXTENSIONS, INPUT_RULES } from '#components/edits/rich-text/extensions.ts'
import { LinkDialog } from '#components/edits/rich-text/link-dialog.tsx'
import { pastedHtml } from '#components/edits/rich-text/pasted.ts'
import { Toolbar } from '#components/edits/rich-text/toolbar.tsx'
import type { RichWords } from '#components/edits/rich-text/words.ts'
import { tellTyped } from '#components/patterns/form-controls.ts'
import { parseRich, type RichDocument, writeRich } from '#lib/platform/rich-text/document.ts'
import { documentOf, readable, richOfPlain } from '#lib/platform/rich-text/plain.ts'

export type RichEditorProps = {
  id: string
  label: string
  lang: string
  words: RichWords
  /** What is sent; it stands in the form, unseen. */
  textarea: RefObject<HTMLTextAreaElement | null>
  /** What the field was drawn with: JSON or plain form. */
  start: string
  /** The record's own, as JSON. */
  standing: string
  describedBy: string | undefined
  isWrong: boolean
}

const NOTHING: RichDocument = { type: 'doc', content: [{ type: 'paragraph' }] }

/** What a field holds, in either form, as a document to edit. */
function edited(text: string, standing: string): RichDocument {
  if (text.trim() === '') return NOTHING
  const before = documentOf(standing)
  const isStanding = text === readable(standing)
  const found = isStanding ? before : (parseRich(text) ?? richOfPlain(text, before))
  return found && found.content.length > 0 ? found : NOTHING
}

/** As the editor writes what stands in the record: a text that was plain there has no document of its own. */
const asWritten = (standing: string) => writeRich(documentOf(standing) ?? NOTHING)

/** Edits a rich text, and keeps the field of the form in step with it. Loaded when the field is near. */
export function RichEditor(props: RichEditorProps) {
  const { id, label, lang, words, textarea, start, standing, describedBy, isWrong } = props
  const place = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isLinking, setLinking] = useState(false)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const own = useRef({ start, standing })

  // Made once; what changes afterwards is told to it below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor that is made anew loses cursor and steps
  useEffect(() => {
    const [element, field] = [place.current, textarea.current]
    if (!element || !field) return
    const { standing } = own.current
    // A browser that brings a page back has filled the field by itself.
    const isFilled = field.value !== readable(start)
    const content = edited(isFilled ? field.value : start, standing)
    const made = new Editor({
      element,
      content,
      extensions: EXTENSIONS,
      injectCSS: false,
      enableInputRules: INPUT_RULES,
      enablePasteRules: false,
      editorProps: {
        transformPastedHTML: pastedHtml,
        handleKeyDown: (_, event) => {
          const isLink = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
          const isToolbar = event.altKey && event.key === 'F10'
          // In the next frame: by then the editor has read what was selected just before.
          if (isLink) requestAnimationFrame(() => setLinking(true))
          if (isToolbar) toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
          return isLink || isToolbar
        },
      },
    })
    let isOurs = false
    /** The record's own text is sent as it was drawn: an untouched field is no change. */
    const write = () => {
      const written = writeRich(made.getJSON() as RichDocument)
      const { standing } = own.current
      field.value = written === asWritten(standing) ? readable(standing) : written
    }
    const typed = () => {
      if (isOurs) return
      made.commands.setContent(edited(field.value, own.current.standing), { emitUpdate: false })
    }
    write()
    made.on('update', () => {
      write()
      isOurs = true
      tellTyped(field)
      isOurs = false
    })
    made.on('transaction', drawAgain)
    field.addEventListener('input', typed)
    // A label leads of itself to controls alone.
    const label = field.closest('.field')?.querySelector('label')
    const toText = () => made.commands.focus()
    label?.addEventListener('click', toText)
    setEditor(made)
    return () => {
      field.removeEventListener('input', typed)
      label?.removeEventListener('click', toText)
      made.destroy()
    }
  }, [])

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        attributes: {
          ...{ id, lang, role: 'textbox', class: 'input rich-text rich-editor' },
          ...{ 'aria-label': label, 'aria-multiline': 'true' },
          ...(describedBy ? { 'aria-describedby': describedBy } : {}),
          ...(isWrong ? { 'aria-invalid': 'true' } : {}),
        },
      },
    })
  }, [editor, id, lang, label, describedBy, isWrong])

  // Saved, and drawn anew from the record.
  useEffect(() => {
    const field = textarea.current
    if (!editor || !field || own.current.standing === standing) return
    own.current = { start: standing, standing }
    const isAsSaved = writeRich(editor.getJSON() as RichDocument) === asWritten(standing)
    if (!isAsSaved) {
      editor.commands.setContent(edited(standing, standing), { emitUpdate: false })
    }
    field.value = readable(standing)
  }, [editor, standing, textarea])

  return (
    <>
      {editor ? (
        <Toolbar ref={toolbar} {...{ editor, words, label }} onLink={() => setLinking(true)} />
      ) : null}
      <div ref={place} />
      {editor && isLinking ? (
        <LinkDialog {...{ editor, words, id }} onClose={() => setLinking(false)} />
      ) : null}
    </>
  )
}
