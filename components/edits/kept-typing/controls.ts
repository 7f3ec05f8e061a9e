type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const NEVER = ['hidden', 'password', 'file', 'submit', 'button']
/** An answer to a conflict counts for that conflict alone. */
const ANSWERS = /^(?:choice\.|answered$)/

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement ||
        one instanceof HTMLSelectElement ||
        one instanceof HTMLTextAreaElement) &&
      one.name !== '' &&
      !NEVER.includes(one.type) &&
      !ANSWERS.test(one.name),
  )
}

const isTicked = (one: Control): one is HTMLInputElement =>
  one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio')

/** What a form holds, by name; boxes by name and value. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    controlsOf(form).map((one) =>
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
  for (const one of controlsOf(form)) {
    const value = values[isTicked(one) ? `${one.name}=${one.value}` : one.name]
    if (value === undefined) continue
    if (isTicked(one)) one.checked = value === 'on'
    else one.value = value
    one.dispatchEvent(new Event('input', { bubbles: true }))
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
