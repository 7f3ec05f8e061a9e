'use client'

import type { ChainedCommands, Editor } from '@tiptap/core'
import { type KeyboardEvent, type Ref, useState } from 'react'
import type { RichWords } from '#components/edits/rich-text/words.ts'

type Tool = {
  name: 'heading' | 'subheading' | 'bold' | 'italic' | 'bullets' | 'numbers' | 'undo' | 'redo'
  run: (chain: ChainedCommands) => ChainedCommands
  /** What is asked of the editor; none for what is done once. */
  isOn?: (editor: Editor) => boolean
  keys: string
}

const TOOLS: readonly Tool[] = [
  {
    name: 'heading',
    run: (chain) => chain.toggleHeading({ level: 3 }),
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    keys: 'Control+Alt+3',
  },
  {
    name: 'subheading',
    run: (chain) => chain.toggleHeading({ level: 4 }),
    isOn: (editor) => editor.isActive('heading', { level: 4 }),
    keys: 'Control+Alt+4',
  },
  {
    name: 'bold',
    run: (chain) => chain.toggleBold(),
    isOn: (editor) => editor.isActive('bold'),
    keys: 'Control+B',
  },
  {
    name: 'italic',
    run: (chain) => chain.toggleItalic(),
    isOn: (editor) => editor.isActive('italic'),
    keys: 'Control+I',
  },
  {
    name: 'bullets',
    run: (chain) => chain.toggleBulletList(),
    isOn: (editor) => editor.isActive('bulletList'),
    keys: 'Control+Shift+8',
  },
  {
    name: 'numbers',
    run: (chain) => chain.toggleOrderedList(),
    isOn: (editor) => editor.isActive('orderedList'),
    keys: 'Control+Shift+7',
  },
  { name: 'undo', run: (chain) => chain.undo(), keys: 'Control+Z' },
  { name: 'redo', run: (chain) => chain.redo(), keys: 'Control+Shift+Z' },
]

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** One stop for the tab key; arrows go from button to button, Escape back to the text. */
export function Toolbar(props: {
  editor: Editor
  words: RichWords
  /** Of the field. */
  label: string
  onLink: () => void
  ref: Ref<HTMLDivElement>
}) {
  const { editor, words, label, onLink, ref } = props
  const [current, setCurrent] = useState(0)

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') return editor.commands.focus()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const last = buttons.length - 1
    const step = STEPS[event.key]
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? last
          : step === undefined
            ? null
            : current + step
    if (next === null) return
    event.preventDefault()
    const at = (next + buttons.length) % buttons.length
    setCurrent(at)
    buttons[at]?.focus()
  }
  const stop = (place: number) => ({
    type: 'button' as const,
    tabIndex: place === current ? 0 : -1,
    onFocus: () => setCurrent(place),
    // The text keeps its selection.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
  })
  return (
    <div
      ref={ref}
      className="rich-tools"
      role="toolbar"
      aria-label={`${words.toolbar} · ${label}`}
      onKeyDown={move}
    >
      {TOOLS.map(({ name, run, isOn, keys }, place) => (
        <button
          key={name}
          {...stop(place)}
          data-tool={name}
          aria-pressed={isOn ? isOn(editor) : undefined}
          aria-keyshortcuts={keys}
          onClick={() => run(editor.chain().focus()).run()}
        >
          {words[name]}
        </button>
      ))}
      <button
        {...stop(TOOLS.length)}
        data-tool="link"
        aria-pressed={editor.isActive('link')}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={onLink}
      >
        {words.link}
      </button>
    </div>
  )
}
