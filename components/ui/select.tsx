import type { ComponentProps, ReactNode } from 'react'
import { cn } from '#lib/platform/cn.ts'

export type SelectOption = { value: string; label: ReactNode; disabled?: boolean }

/** The browser's own list of choices: it works with a thumb, a keyboard and without JavaScript. */
export function Select({
  options,
  className,
  ...props
}: ComponentProps<'select'> & { options: readonly SelectOption[] }) {
  return (
    <select className={cn('input', className)} {...props}>
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  )
}
