import { fieldLabel } from '#components/edits/field-label.ts'
import type { RefusalDetails } from '#lib/platform/action.ts'
import { readable } from '#lib/platform/rich-text/plain.ts'

export type ConflictWords = Record<'text' | 'theirs' | 'mine' | 'both' | 'nothing' | 'keep', string>

/** What an action says of a conflict. */
type Conflict = {
  version: number
  by: string
  at: string
  fields: readonly { name: string; base: string; mine: string; theirs: string }[]
}

type Labels = Readonly<Record<string, string>>

/** Where another changed the same fields: what is to become of each. Sent with the form that it stands in. */
export function ConflictPanel(props: {
  said: RefusalDetails
  words: ConflictWords
  labels: Labels
}) {
  const { words, labels } = props
  if (!('fields' in props.said)) return null
  const said = props.said as Conflict
  return (
    <div className="conflict">
      <p>{words.text.replace('{who}', said.by).replace('{time}', said.at)}</p>
      <input type="hidden" name="answered" value={said.version} />
      {said.fields.map(({ name, mine, theirs }) => {
        const label = fieldLabel(name, labels)
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

const TEXTS =
  /^(?:name|shortName|title|theme|description|goodToKnow|venue|points|doubt)\.|AsPrinted$/
const isText = (name: string) => TEXTS.test(name)

/** A person's field holds their place, name and titles; the place says nothing to a reader. */
const shown = (name: string, text: string) =>
  name.startsWith('person.') ? text.split('\n').slice(1).join(', ') : readable(text)
