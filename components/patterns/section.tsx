import type { ReactNode } from 'react'

export type SectionProps = {
  /** Anchor of the section; also names it for assistive technology (`${id}-h`). */
  id?: string
  /** The heading on the rail. */
  title: ReactNode
  /** What stands under the heading on the rail: order, date, extent. */
  rail?: ReactNode
  /** Margin notes (`SourceNote`, `MarginNote`); they fall below the main column on tablets and phones. */
  note?: ReactNode
  /** `wide` lets main take the margin too (tables); `full` the whole grid. */
  span?: 'main' | 'wide' | 'full'
  /** Drops the rule over main when its content brings its own lines (seat cards). */
  bare?: boolean
  className?: string
  children: ReactNode
}

/** A section hung from the rail: heading left, record in the middle, sources in the margin. */
export function Section({
  id,
  title,
  rail,
  note,
  span = 'main',
  bare = false,
  className,
  children,
}: SectionProps) {
  const headingId = id ? `${id}-h` : undefined
  return (
    <section className={className ? `sec ${className}` : 'sec'} id={id} aria-labelledby={headingId}>
      <div className="rail">
        <h2 id={headingId}>{title}</h2>
        {rail ? <div className="rail-note">{rail}</div> : null}
      </div>
      <div className={`${span}${bare ? ' bare' : ''}`}>{children}</div>
      {note ? <div className="note">{note}</div> : null}
    </section>
  )
}
