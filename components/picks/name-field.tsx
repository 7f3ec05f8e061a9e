'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { textOf } from '#components/patterns/field.tsx'
import {
  controlProps,
  FieldFrame,
  type FieldProps,
  useField,
} from '#components/patterns/field-frame.tsx'
import { tellTyped } from '#components/patterns/form-controls.ts'
import { useScript } from '#components/patterns/use-script.ts'
import { type PickSetting, usePickSetting } from '#components/picks/pick-context.ts'
import { PickPopup } from '#components/picks/pick-popup.tsx'
import { statusOf } from '#components/picks/status-of.ts'
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
  const { name, label, hint, optional, defaultValue, person, list } = props
  const { id, error, sent } = useField(name)
  const setting = usePickSetting()
  const hasScript = useScript()
  const control = useRef<HTMLInputElement>(null)
  const value = textOf(sent, defaultValue) ?? ''
  const own = controlProps(id, { name, hint, error, ...(optional ? { optional } : {}) })
  const isFaced = hasScript && setting !== null
  return (
    <FieldFrame {...{ name, label, hint }} {...(optional ? { optional } : {})}>
      <Input
        key={`text ${value}`}
        ref={control}
        {...own}
        {...(isFaced ? { id: undefined, hidden: true } : { list })}
        defaultValue={value}
        autoComplete="off"
      />
      {isFaced ? (
        <NameFace
          key={`face ${value}`}
          {...{ control, setting, person, value }}
          own={{ ...own, name: undefined }}
          field={name}
        />
      ) : null}
    </FieldFrame>
  )
}

type FaceProps = {
  control: RefObject<HTMLInputElement | null>
  setting: PickSetting
  person: string
  value: string
  own: Omit<ReturnType<typeof controlProps>, 'name'> & { name: undefined }
  field: string
}

function NameFace({ control, setting, person, value, own, field }: FaceProps) {
  const [text, setText] = useState(() => control.current?.value ?? value)
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const isShown = isOpen && words.trim() !== ''
  const found = usePicks(setting.at, 'person', words, isShown)

  useEffect(() => {
    const sent = control.current
    if (!sent) return
    const follow = () => setText(sent.value)
    follow()
    sent.addEventListener('input', follow)
    return () => sent.removeEventListener('input', follow)
  }, [control])

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
