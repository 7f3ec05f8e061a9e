'use client'

import { Combobox } from '@base-ui/react/combobox'
import { useMemo, useRef, useState } from 'react'
import { FieldFrame, type FieldProps } from '#components/patterns/field-frame.tsx'
import { tellTyped } from '#components/patterns/form-controls.ts'
import { PickPopup } from '#components/picks/pick-popup.tsx'
import { statusOf } from '#components/picks/status-of.ts'
import { type FaceOf, useFacedField } from '#components/picks/use-faced-field.ts'
import { useFollowed } from '#components/picks/use-followed.ts'
import { usePicks } from '#components/picks/use-picks.ts'
import { Select } from '#components/ui/select.tsx'
import type { Pick, PickNoun } from '#lib/domain/picks/types.ts'

type PickFieldProps = FieldProps & {
  of: PickNoun
  /** All there are, the one for none first: the list of whoever has no script, and what is sent. */
  options: readonly { value: string; label: string }[]
}

/**
 * One record of many. The browser's own list holds what is sent; with JavaScript a field stands before
 * it that searches the record in either script, by pinyin and by every other name.
 */
export function PickField(props: PickFieldProps) {
  const { name, label, hint, optional, of, options } = props
  const { control, controlProps, face, value } = useFacedField<HTMLSelectElement>(props)
  return (
    <FieldFrame {...{ name, label, hint }} {...(optional ? { optional } : {})}>
      <Select
        // A list takes a new default only when it is made anew.
        key={`list ${value}`}
        ref={control}
        {...controlProps}
        options={options}
        defaultValue={value}
      />
      {face ? <PickFace key={`face ${value}`} {...face} {...{ of, options, value }} /> : null}
    </FieldFrame>
  )
}

type FaceProps = FaceOf<HTMLSelectElement> & { of: PickNoun; options: PickFieldProps['options'] }

function PickFace({ control, of, setting, options, value, own, field }: FaceProps) {
  const slug = useFollowed(control, value)
  /** What is typed; null while nobody types, and the field shows what is chosen. */
  const [words, setWords] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const found = usePicks(setting.at, of, words ?? '', isOpen)
  const known = options.find((one) => one.value === slug)?.label
  const label =
    slug === '' ? '' : (known ?? found.picks.find((one) => one.slug === slug)?.label ?? slug)
  // The same as long as it is: of another object the library would write the label over what is typed.
  const chosen = useMemo<Pick | null>(
    () => (slug === '' ? null : { slug, label, written: label, note: null }),
    [slug, label],
  )

  const choose = (pick: Pick | null) => {
    const list = control.current
    if (!list) return
    const isKnown = pick === null || [...list.options].some((one) => one.value === pick.slug)
    // Entered since the page was drawn.
    if (!isKnown) list.add(new Option(pick.label, pick.slug))
    list.value = pick?.slug ?? ''
    tellTyped(list)
  }
  const items =
    chosen === null || found.picks.some((one) => one.slug === chosen.slug)
      ? found.picks
      : [...found.picks, chosen]
  return (
    <Combobox.Root
      items={items}
      filteredItems={found.picks}
      value={chosen}
      onValueChange={choose}
      isItemEqualToValue={(one: Pick, other: Pick) => one.slug === other.slug}
      itemToStringLabel={(one: Pick) => one.label}
      inputValue={words ?? label}
      onInputValueChange={(next, { reason }) => setWords(reason === 'input-change' ? next : null)}
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next)
        // What was typed and not chosen goes; the field says again what is sent.
        if (!next) setWords(null)
      }}
      autoHighlight
    >
      <Combobox.InputGroup ref={group} className="pick-group">
        <Combobox.Input {...own} className="input" data-pick={field} autoComplete="off" />
        {slug === '' ? null : (
          <Combobox.Clear className="pick-clear" aria-label={setting.words.clear}>
            ×
          </Combobox.Clear>
        )}
      </Combobox.InputGroup>
      {isOpen ? (
        <PickPopup group={group} status={statusOf(found, setting.words, words ?? '')} />
      ) : null}
    </Combobox.Root>
  )
}
