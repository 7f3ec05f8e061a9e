'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { saveSessionAction } from '#lib/domain/programme/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'

export type ConflictWords = Record<'text' | 'theirs' | 'mine' | 'both' | 'nothing' | 'keep', string>

/** What the action says of a conflict. */
type Conflict = {
  version: number
  by: string
  at: string
  fields: readonly { name: string; base: string; mine: string; theirs: string }[]
}

type SessionFormProps = {
  words: FormWords
  conflict: ConflictWords
  labels: Readonly<Record<string, string>>
  typed: SentValues | null
  children: ReactNode
}

/** The form of one part. Where another changed the same fields, it asks what is to become of each. */
export function SessionForm({ words, conflict, labels, typed, children }: SessionFormProps) {
  return (
    <ActionForm
      id="session"
      action={saveSessionAction}
      words={words}
      labels={labels}
      typed={typed}
      className="session-form"
      explain={(details) =>
        'fields' in details ? (
          <ConflictPanel said={details as Conflict} words={conflict} labels={labels} />
        ) : null
      }
    >
      {children}
    </ActionForm>
  )
}

function ConflictPanel(props: {
  said: Conflict
  words: ConflictWords
  labels: SessionFormProps['labels']
}) {
  const { said, words, labels } = props
  return (
    <div className="conflict">
      <p>{words.text.replace('{who}', said.by).replace('{time}', said.at)}</p>
      <input type="hidden" name="answered" value={said.version} />
      {said.fields.map(({ name, mine, theirs }) => {
        const label = labelOf(name, labels)
        const choices = [
          ['theirs', words.theirs, theirs],
          ['mine', words.mine, mine],
        ] as const
        return (
          <fieldset key={name} className="conflict-field">
            <legend>{words.keep.replace('{field}', label)}</legend>
            {choices.map(([value, word, text]) => (
              <label key={value} className="check">
                <input
                  type="radio"
                  name={`choice.${name}`}
                  value={value}
                  defaultChecked={value === 'mine'}
                />
                <span>
                  {word}
                  <q>{shown(name, text) || words.nothing}</q>
                </span>
              </label>
            ))}
            {isText(name) ? (
              <label className="check">
                <input type="radio" name={`choice.${name}`} value="both" />
                <span>{words.both}</span>
              </label>
            ) : null}
          </fieldset>
        )
      })}
    </div>
  )
}

const TEXTS = /^(?:title|theme|description|points|doubt)\.|^(?:title|theme)AsPrinted$/
const isText = (name: string) => TEXTS.test(name)

/** A person's field holds their place, name and titles; the place says nothing to a reader. */
const shown = (name: string, text: string) =>
  name.startsWith('person.') ? text.split('\n').slice(1).join(', ') : text

function labelOf(name: string, labels: SessionFormProps['labels']): string {
  return labels[name] ?? labels[name.split('.')[0] ?? ''] ?? name
}
