'use client'

import { useEffect, useRef, useState } from 'react'
import { CameraScan, type CameraWords } from '#components/check-ins/camera/camera-scan.tsx'
import {
  DOOR_FORM,
  DoorAnswer,
  type DoorPlace,
  type DoorWords,
  toneOf,
} from '#components/check-ins/door-answer.tsx'
import { checkInFrom } from '#components/check-ins/offline/check-in-from.ts'
import { useDoor } from '#components/check-ins/offline/door-kept.tsx'
import { signal } from '#components/check-ins/signals.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { RadioGroup } from '#components/patterns/choices.tsx'
import { TextField } from '#components/patterns/field.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { checkInAction } from '#lib/domain/check-ins/actions.ts'
import type { LocalReply } from '#lib/domain/check-ins/offline/types.ts'
import type { DoorReply } from '#lib/domain/check-ins/types.ts'

export type DoorFormProps = {
  place: DoorPlace
  nonce: string
  words: FormWords
  door: DoorWords
  camera: CameraWords
}

/**
 * One field for everything that names somebody, and the answer above it. After each answer the field is
 * empty and has the focus again: a hand scanner types the next code without anybody touching the screen.
 * A scan whose answer got lost is sent again under its number, and so done once.
 */
export function DoorForm({ place, nonce: first, words, door, camera }: DoorFormProps) {
  const { keeper } = useDoor()
  const [nonce, setNonce] = useState(first)
  const [drawn, setDrawn] = useState({ from: first, times: 0 })
  if (drawn.from !== first) {
    // Drawn anew by the server, it begins anew: an answer of before is over. Its key is the same in every
    // first drawing, or a form that was posted without JavaScript would not find its answer.
    setDrawn({ from: first, times: drawn.times + 1 })
    setNonce(first)
  }
  const frame = useRef<HTMLDivElement>(null)
  const isCameraOpen = useRef(false)
  useEffect(() => {
    // With the camera open nobody types, and a keyboard would cover half of the screen.
    if (nonce !== first && !isCameraOpen.current)
      frame.current?.querySelector<HTMLInputElement>('input[name=words]')?.focus()
  }, [nonce, first])
  const scan = (code: string) => {
    const field = frame.current?.querySelector<HTMLInputElement>('input[name=words]')
    if (!field?.form || field.form.ariaBusy === 'true') return false
    field.value = code
    field.form.requestSubmit()
    return true
  }
  return (
    <div ref={frame}>
      <CameraScan
        words={camera}
        onCode={scan}
        onOpen={(isOpen) => {
          isCameraOpen.current = isOpen
        }}
      />
      <ActionForm<DoorReply | LocalReply, string>
        key={drawn.times}
        id={DOOR_FORM}
        action={checkInAction}
        send={(state, form) => checkInFrom(keeper, state, form)}
        words={words}
        answer={(reply) => <DoorAnswer reply={reply} place={place} words={words} door={door} />}
        onReply={(state) => {
          const tone = state.status === 'done' ? toneOf(state.value) : 'refused'
          if (tone) signal(tone)
          if (state.status === 'done') setNonce(state.value.nextNonce)
        }}
      >
        <input type="hidden" name="slug" value={place.slug} />
        <input type="hidden" name="locale" value={place.locale} />
        <input type="hidden" name="list" value={place.listId} />
        <input type="hidden" name="nonce" value={nonce} />
        <TextField
          key={nonce}
          name="words"
          label={door.field}
          hint={door.hint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <RadioGroup
          name="direction"
          label={door.direction}
          defaultValue="entry"
          choices={[
            { value: 'entry', label: door.entry },
            { value: 'exit', label: door.exit },
          ]}
        />
        <div className="form-actions">
          <SubmitButton>{door.submit}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
