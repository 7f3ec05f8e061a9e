import type { ComponentProps, ReactNode } from 'react'
import { cn } from '#lib/platform/cn.ts'

export type CheckProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  /** Under the label: what choosing it means. */
  hint?: ReactNode
}

/** A box to tick, its words beside it, the whole line 44 px high and part of the target. */
export function Checkbox(props: CheckProps) {
  return <Check kind="checkbox" {...props} />
}

/** The line that a box and a round mark share. */
export function Check({
  kind,
  label,
  hint,
  className,
  ...props
}: CheckProps & { kind: 'checkbox' | 'radio' }) {
  return (
    <label className={cn('check', className)}>
      <input type={kind} {...props} />
      <span>
        <span className="check-label">{label}</span>
        {hint ? <span className="check-hint">{hint}</span> : null}
      </span>
    </label>
  )
}
