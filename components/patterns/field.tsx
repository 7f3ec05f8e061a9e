'use client'

import type { ComponentProps } from 'react'
import {
  controlProps,
  FieldFrame,
  type FieldProps,
  useField,
} from '#components/patterns/field-frame.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select, type SelectOption } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'

type Extra<E extends 'input' | 'select' | 'textarea'> = Omit<
  ComponentProps<E>,
  'id' | 'name' | 'defaultValue' | 'required' | 'children'
>

/** A text field of a form: e-mail, phone, number and the like by `type`. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...input
}: FieldProps & Extra<'input'>) {
  const { id, error, sent } = useField(name)
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      <Input
        {...input}
        {...controlProps(id, { name, hint, error, optional })}
        defaultValue={textOf(sent, defaultValue)}
      />
    </FieldFrame>
  )
}

/** A file. A browser that posts the form by itself never gives back what was chosen: it says so. */
export function FileField({
  name,
  label,
  hint,
  optional,
  kept,
  removal,
  again,
  ...input
}: Omit<FieldProps, 'defaultValue'> &
  Extra<'input'> & {
    /** Says what was sent before and stays unless another is chosen. */
    kept?: string
    /** A box that lets it go instead, where it may be left out. */
    removal?: { name: string; value: string; label: string }
    /** Asks for the file once more after a refusal. */
    again: string
  }) {
  const { id, error, wasSent } = useField(name)
  const words = (
    <>
      {kept ? <span className="kept-file">{kept}</span> : null}
      {hint}
      {wasSent ? <span className="file-again">{again}</span> : null}
    </>
  )
  return (
    <FieldFrame name={name} label={label} hint={words} optional={optional}>
      <Input
        {...input}
        type="file"
        {...controlProps(id, {
          name,
          hint: words,
          error,
          optional: optional || kept !== undefined,
        })}
      />
      {removal ? <RemovalBox {...removal} id={`${id}-${removal.name}`} /> : null}
    </FieldFrame>
  )
}

function RemovalBox({ name, ...box }: { id: string; name: string; value: string; label: string }) {
  const { sent } = useField(name)
  const isTicked = [sent ?? []].flat().includes(box.value)
  return <Checkbox {...box} name={name} defaultChecked={isTicked} />
}

/** A field of several lines. */
export function TextareaField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...input
}: FieldProps & Extra<'textarea'>) {
  const { id, error, sent } = useField(name)
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      <Textarea
        {...input}
        {...controlProps(id, { name, hint, error, optional })}
        defaultValue={textOf(sent, defaultValue)}
      />
    </FieldFrame>
  )
}

/** One of many choices, as the browser's own list; up to about seven take `RadioGroup`. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  options,
  ...input
}: FieldProps & Extra<'select'> & { options: readonly SelectOption[] }) {
  const { id, error, sent } = useField(name)
  const value = textOf(sent, defaultValue)
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      <Select
        {...input}
        // A list takes a new default only when it is made anew.
        key={value}
        {...controlProps(id, { name, hint, error, optional })}
        options={options}
        defaultValue={value}
      />
    </FieldFrame>
  )
}

export function textOf(sent: string | string[] | undefined, otherwise: string | undefined) {
  return (Array.isArray(sent) ? sent[0] : sent) ?? otherwise
}

/** A value that nobody types; once sent, it stays what it was, so that a repeat is the same request. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { sent } = useField(name)
  return <input type="hidden" name={name} value={textOf(sent, value)} />
}
