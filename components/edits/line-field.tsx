import { TextField } from '#components/patterns/field.tsx'
import type { Fields } from '#lib/domain/edits/types.ts'

/** One line of a record's form, under its own name; nothing is filled in for whoever types. */
export function LineField({
  name,
  labels,
  fields,
  optional = false,
}: {
  name: string
  labels: Readonly<Record<string, string>>
  fields: Fields
  optional?: boolean
}) {
  return (
    <TextField
      {...{ name, optional }}
      label={labels[name]}
      defaultValue={fields[name] ?? ''}
      autoComplete="off"
    />
  )
}
