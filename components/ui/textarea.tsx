import type { ComponentProps } from 'react'
import { cn } from '#lib/platform/cn.ts'

/** Several lines of text. */
export function Textarea({ className, rows = 4, ...props }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cn('input', className)} {...props} />
}
