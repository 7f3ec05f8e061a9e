import { controlsOf, type FormControl, tellTyped } from '#components/patterns/form-controls.ts'

const NEVER = ['hidden', 'password', 'file', 'submit', 'button']
/** An answer to a conflict counts for that conflict alone. */
const ANSWERS = /^(?:choice\.|answered$)/

const keptOf = (form: HTMLFormElement): FormControl[] =>
  controlsOf(form).filter(
    ({ name, type }) => name !== '' && !NEVER.includes(type) && !ANSWERS.test(name),
  )

const isTicked = (one: FormControl): one is HTMLInputElement =>
  one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio')

/** What a form holds, by name; boxes by name and value. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    keptOf(form).map((one) =>
      isTicked(one) ? [`${one.name}=${one.value}`, one.checked ? 'on' : ''] : [one.name, one.value],
    ),
  )
}

/** What is there otherwise than before; a field that has come since was empty. */
export function changedValues(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => value !== (before[name] ?? '')),
  )
}

/** Puts the values into the form, as if they were typed. */
export function putValues(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const one of keptOf(form)) {
    const value = values[isTicked(one) ? `${one.name}=${one.value}` : one.name]
    if (value === undefined) continue
    if (isTicked(one)) one.checked = value === 'on'
    else one.value = value
    tellTyped(one)
  }
}

const versionField = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>('input[name=version]')

export const versionOf = (form: HTMLFormElement): string => versionField(form)?.value ?? ''

/** The form goes on from the version from which it was typed: what others have done since is then met, not overwritten. */
export function setVersion(form: HTMLFormElement, version: string): void {
  const field = versionField(form)
  if (field && version !== '') field.value = version
}
