import type { ReactNode } from 'react'

/** A group of fields under one heading, which can be folded. */
export function FormPart(props: { title: string; isOpen?: boolean; children: ReactNode }) {
  const { title, isOpen = true, children } = props
  return (
    <details className="form-part" open={isOpen}>
      <summary>{title}</summary>
      <div className="form-grid">{children}</div>
    </details>
  )
}
