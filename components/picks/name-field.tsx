'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { useRef, useState } from 'react'
import { FieldFrame, type FieldProps } from '#components/patterns/field-frame.tsx'
import { tellTyped } from '#components/patterns/form-controls.ts'
import { PickPopup } from '#components/picks/pick-popup.tsx'
import { statusOf } from '#components/picks/status-of.ts'
import { type FaceOf, useFacedField } from '#components/picks/use-faced-field.ts'
import { useFollowed } from '#components/picks/use-followed.ts'
import { usePicks } from '#components/picks/use-picks.ts'
import { Input } from '#components/ui/input.tsx'
import type { Pick } from '#lib/domain/picks/types.ts'

type NameFieldProps = FieldProps & {
  /** The hidden field that says which person of that name is meant. */
  person: string
  /** A `datalist` for whoever has no script. */
  list?: string
}

/**
 * Somebody's name, as it stands in a programme or under an agreement. With JavaScript the record is
 * searched while one types; who is picked is meant from then on, and a name that nobody has is new.
 */
export function NameField(props: NameFieldProps) {
  const { name, label, hint, optional, person, list } = props
  const { control, controlProps, face, value } = useFacedField<HTMLInputElement>(props)
  return (
    <FieldFrame {...{ name, label, hint }} {...(optional ? { optional } : {})}>
      <Input
        key={`text ${value}`}
        ref={control}
        {...controlProps}
        {...(face ? {} : { list })}
        defaultValue={value}
        autoComplete="off"
      />
      {face ? <NameFace key={`face ${value}`} {...face} {...{ person, value }} /> : null}
    </FieldFrame>
  )
}

type FaceProps = FaceOf<HTMLInputElement> & { person: string }

function NameFace({ control, setting, person, value, own, field }: FaceProps) {
  const text = useFollowed(control, value)
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const isShown = isOpen && words.trim() !== ''
  const found = usePicks(setting.at, 'person', words, isShown)

  const write = (next: string) => {
    const sent = control.current
    if (!sent) return
    sent.value = next
    tellTyped(sent)
  }
  const mean = ({ slug, written }: Pick) => {
    const other = control.current?.form?.elements.namedItem(person)
    if (other instanceof HTMLInputElement) other.value = slug
    write(written)
    setWords('')
    setOpen(false)
  }
  return (
    <Autocomplete.Root
      items={found.picks}
      filteredItems={found.picks}
      itemToStringValue={(one: Pick) => one.written}
      value={text}
      onValueChange={(next, { reason }) => {
        setWords(reason === 'input-change' ? next : '')
        write(next)
      }}
      open={isShown}
      onOpenChange={setOpen}
      mode="none"
    >
      <div ref={group} className="pick-group">
        <Autocomplete.Input {...own} className="input" data-pick={field} autoComplete="off" />
      </div>
      {isShown ? (
        <PickPopup
          group={group}
          status={statusOf(found, setting.words, words, setting.words.newPerson)}
          onPick={mean}
        />
      ) : null}
    </Autocomplete.Root>
  )
}
