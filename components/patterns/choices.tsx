'use client'

import type { ReactNode } from 'react'
import {
  describedBy,
  FieldError,
  FieldHint,
  type FieldProps,
  useField,
} from '#components/patterns/field-frame.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Radio } from '#components/ui/radio.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type GroupProps = Omit<FieldProps, 'defaultValue'> & {
  choices: readonly Choice[]
  /** Lines as plates with a rule around them, for choices that carry facts. */
  plates?: boolean
}

/** One of a few choices. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  const { id, sent } = useField(group.name)
  const chosen = Array.isArray(sent) ? sent[0] : (sent ?? defaultValue)
  return (
    <ChoiceGroup {...group} role="radiogroup">
      {group.choices.map(({ value, ...choice }, index) => (
        <Radio
          key={value}
          {...choice}
          id={index === 0 ? id : `${id}-${value}`}
          name={group.name}
          value={value}
          defaultChecked={chosen === value}
        />
      ))}
    </ChoiceGroup>
  )
}

/** Several of a few choices. */
export function CheckboxGroup({
  defaultValue = [],
  ...group
}: GroupProps & { defaultValue?: readonly string[] }) {
  const { id, sent, wasSent } = useField(group.name)
  const chosen = wasSent ? [sent ?? []].flat() : defaultValue
  return (
    <ChoiceGroup {...group}>
      {group.choices.map(({ value, ...choice }, index) => (
        <Checkbox
          key={value}
          {...choice}
          id={index === 0 ? id : `${id}-${value}`}
          name={group.name}
          value={value}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </ChoiceGroup>
  )
}

/** One box with its own words: a consent, a yes. Unticked unless it was ticked before. */
export function CheckboxField({
  name,
  label,
  hint,
  value = 'on',
  optional = false,
  defaultChecked = false,
}: Omit<FieldProps, 'defaultValue' | 'children'> & { value?: string; defaultChecked?: boolean }) {
  const { id, error, sent, wasSent, optionalWord } = useField(name)
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <Checkbox
        id={id}
        name={name}
        value={value}
        label={
          <>
            {label}
            {optional ? <span className="optional">{optionalWord}</span> : null}
          </>
        }
        hint={hint}
        defaultChecked={wasSent ? [sent ?? []].flat().includes(value) : defaultChecked}
        aria-required={optional ? undefined : true}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error })}
      />
      <FieldError id={id} error={error} />
    </div>
  )
}

function ChoiceGroup({
  name,
  label,
  hint,
  optional = false,
  plates = false,
  role,
  children,
}: GroupProps & { role?: 'radiogroup'; children: ReactNode }) {
  const { id, error, optionalWord } = useField(name)
  return (
    <fieldset
      className={['field', 'choices', plates && 'plates', error && 'wrong']
        .filter(Boolean)
        .join(' ')}
      {...(role && { role, 'aria-required': !optional, 'aria-invalid': error !== undefined })}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend>
        {label}
        {optional ? <span className="optional">{optionalWord}</span> : null}
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className="choice-list">{children}</div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
