import { useRef } from 'react'
import { textOf } from '#components/patterns/field.tsx'
import { controlProps, type FieldProps, useField } from '#components/patterns/field-frame.tsx'
import { useScript } from '#components/patterns/use-script.ts'
import { usePickSetting } from '#components/picks/pick-context.ts'

/**
 * A control that holds what is sent, and the face that stands before it where there is a script and a forum
 * to ask: the control is hidden then, and the face has its label, hint and error.
 */
export function useFacedField<T extends HTMLInputElement | HTMLSelectElement>(props: FieldProps) {
  const { name, hint, optional, defaultValue } = props
  const { id, error, sent } = useField(name)
  const setting = usePickSetting()
  const hasScript = useScript()
  const control = useRef<T>(null)
  const own = controlProps(id, { name, hint, error, ...(optional ? { optional } : {}) })
  const isFaced = hasScript && setting !== null
  return {
    control,
    value: textOf(sent, defaultValue) ?? '',
    controlProps: isFaced ? { ...own, id: undefined, hidden: true } : own,
    /** Null where the control itself is all there is. */
    face: isFaced ? { control, setting, field: name, own: { ...own, name: undefined } } : null,
  }
}

/** What every face is given. */
export type FaceOf<T extends HTMLInputElement | HTMLSelectElement> = NonNullable<
  ReturnType<typeof useFacedField<T>>['face']
> & { value: string }
