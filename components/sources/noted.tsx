import type { ReactNode } from 'react'

export type NotedProps = {
  /** Margin notes of this entry alone. */
  note?: ReactNode
  className?: string
  children: ReactNode
}

/**
 * An entry with its own margin, for lists inside `<Section span="wide">`: each quotation stands beside
 * the fact it proves; on phones below it.
 */
export function Noted({ note, className, children }: NotedProps) {
  return (
    <div className={className ? `noted ${className}` : 'noted'}>
      <div className="noted-main">{children}</div>
      {note ? <div className="note">{note}</div> : null}
    </div>
  )
}
