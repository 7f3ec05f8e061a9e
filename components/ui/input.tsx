import type { ComponentProps } from 'react'
import { cn } from '#lib/platform/cn.ts'

/** One line of text. `components/patterns/field.tsx` gives it label, hint and error. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return <input type={type} className={cn('input', className)} {...props} />
}
