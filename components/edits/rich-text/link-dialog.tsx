'use client'

import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { RichWords } from '#components/edits/rich-text/words.ts'
import { Input } from '#components/ui/input.tsx'
import { typedLink } from '#lib/platform/rich-text/link.ts'

/** Asks where what is selected leads; where nothing is, the address itself is written. */
export function LinkDialog(props: {
  editor: Editor
  words: RichWords
  id: string
  onClose: () => void
}) {
  const { editor, words, id, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setWrong] = useState(false)
  const before = editor.getAttributes('link').href as string | undefined

  useEffect(() => {
    dialog.current?.showModal()
    input.current?.focus()
  }, [])

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = () => {
    const typed = input.current?.value ?? ''
    const href = typedLink(typed)
    setWrong(href === null)
    if (href === null) return input.current?.focus()
    onClose()
    const chain = editor.chain().focus()
    if (editor.state.selection.empty && before === undefined) {
      const marks = [{ type: 'link', attrs: { href } }]
      chain.insertContent({ type: 'text', text: typed.trim(), marks }).run()
    } else chain.extendMarkRange('link').setMark('link', { href }).run()
  }
  const remove = () => {
    onClose()
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // Not the form around it.
    event.preventDefault()
    apply()
  }
  return (
    <dialog ref={dialog} className="rich-link" aria-label={words.link} onClose={close}>
      <div className={isWrong ? 'field wrong' : 'field'}>
        <label htmlFor={`${id}-link`}>{words.address}</label>
        <Input
          ref={input}
          id={`${id}-link`}
          type="text"
          inputMode="url"
          autoComplete="off"
          defaultValue={before ?? ''}
          aria-invalid={isWrong ? true : undefined}
          aria-describedby={isWrong ? `${id}-link-error` : undefined}
          onKeyDown={onKeyDown}
        />
        {isWrong ? (
          <p className="err" id={`${id}-link-error`} role="alert">
            {words.badLink}
          </p>
        ) : null}
      </div>
      <p className="form-actions">
        <button type="button" className="btn" onClick={apply}>
          {words.apply}
        </button>
        {before === undefined ? null : (
          <button type="button" className="btn line" onClick={remove}>
            {words.remove}
          </button>
        )}
        <button type="button" className="btn line" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </dialog>
  )
}
