import type { ComponentProps } from 'react'
import { cn } from '#lib/platform/cn.ts'

export type ButtonTone = 'main' | 'line' | 'danger'

/** A button, 44 px high. One `main` per form; `danger` undoes something for good and says so in words. */
export function Button({
  tone = 'main',
  type = 'button',
  className,
  ...props
}: ComponentProps<'button'> & { tone?: ButtonTone }) {
  return <button type={type} className={cn('btn', tone !== 'main' && tone, className)} {...props} />
}
