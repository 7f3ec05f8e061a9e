'use client'

import { controlsOf, type FormControl, tellTyped } from '#components/patterns/form-controls.ts'
import { useScript } from '#components/patterns/use-script.ts'

/** Two fields exchange what they hold, and whoever listens to typing hears of it. */
function exchange(one: FormControl, other: FormControl) {
  if (one instanceof HTMLInputElement && one.type === 'checkbox') {
    const [a, b] = [one, other as HTMLInputElement]
    ;[a.checked, b.checked] = [b.checked, a.checked]
  } else {
    ;[one.value, other.value] = [other.value, one.value]
  }
  for (const control of [one, other]) tellTyped(control)
}

/** Fields that name a row of a group by its number, counted from one. */
const NAMING: Record<string, RegExp> = { party: /^signer\d+\.party$/ }

/** Exchanges two numbered rows of a form; fields that name one of them by its number go along. */
function exchangeRows(form: HTMLFormElement, group: string, [from, to]: readonly [number, number]) {
  const controls = controlsOf(form)
  const prefix = `${group}${from}.`
  for (const control of controls.filter(({ name }) => name.startsWith(prefix))) {
    const other = controls.find(
      ({ name }) => name === `${group}${to}.${control.name.slice(prefix.length)}`,
    )
    if (other) exchange(control, other)
  }
  const naming = NAMING[group]
  if (!naming) return
  const numbers = new Map([
    [String(from + 1), String(to + 1)],
    [String(to + 1), String(from + 1)],
  ])
  for (const control of controls.filter(({ name }) => naming.test(name))) {
    control.value = numbers.get(control.value) ?? control.value
  }
}

/** Moves a row up or down, by mouse, thumb or keyboard; the focus stays with what was moved. Without JavaScript one retypes. */
export function MoveRow(props: {
  group: string
  index: number
  count: number
  words: { up: string; down: string; row: string }
}) {
  const { group, index, count, words } = props
  if (!useScript()) return null
  const move = (button: HTMLButtonElement, to: number, way: 'up' | 'down') => {
    const { form } = button
    if (!form) return
    exchangeRows(form, group, [index, to])
    const next = form.querySelector<HTMLButtonElement>(`[data-move="${group}${to}.${way}"]`)
    const ended = form.querySelector<HTMLButtonElement>(`[data-move^="${group}${to}."]`)
    ;(next ?? ended)?.focus()
  }
  return (
    <p className="move-row">
      {index > 0 ? (
        <button
          type="button"
          className="act"
          data-move={`${group}${index}.up`}
          aria-label={`${words.row} ${words.up}`}
          onClick={({ currentTarget }) => move(currentTarget, index - 1, 'up')}
        >
          {words.up}
        </button>
      ) : null}
      {index < count - 1 ? (
        <button
          type="button"
          className="act"
          data-move={`${group}${index}.down`}
          aria-label={`${words.row} ${words.down}`}
          onClick={({ currentTarget }) => move(currentTarget, index + 1, 'down')}
        >
          {words.down}
        </button>
      ) : null}
    </p>
  )
}
