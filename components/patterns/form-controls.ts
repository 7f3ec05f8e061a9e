export type FormControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What somebody fills in, in the order of the page: no buttons, no groups. */
export const controlsOf = (form: HTMLFormElement): FormControl[] =>
  [...form.elements].filter(
    (one): one is FormControl =>
      one instanceof HTMLInputElement ||
      one instanceof HTMLSelectElement ||
      one instanceof HTMLTextAreaElement,
  )

/** Says that a field holds something else, as if it were typed. */
export const tellTyped = (control: FormControl): boolean =>
  control.dispatchEvent(new Event('input', { bubbles: true }))
