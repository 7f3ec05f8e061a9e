'use client'

import type { ReactNode } from 'react'
import { useFormState } from '#components/patterns/form-context.ts'
import { Button, type ButtonTone } from '#components/ui/button.tsx'

/**
 * The button that sends a form; while it is under way it says so, keeps the focus and does nothing
 * more. `name` and `value` tell several of them apart.
 */
export function SubmitButton({
  children,
  tone = 'main',
  name,
  value,
}: {
  children: ReactNode
  tone?: ButtonTone
  name?: string
  value?: string
}) {
  const form = useFormState()
  const isPending = form?.isPending ?? false
  return (
    <Button
      type="submit"
      tone={tone}
      name={name}
      value={value}
      aria-disabled={isPending || undefined}
    >
      {isPending ? form?.words.pending : children}
    </Button>
  )
}
