import type { ReactNode } from 'react'

/** An empty list is a designed state: the ruler, one □ and one sentence with the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: { href: string; label: ReactNode }
}) {
  return (
    <div className="empty">
      <div className="ruler" aria-hidden="true" />
      <p className="song">
        <span className="unk">{title}</span>
      </p>
      {children ? <div className="small muted">{children}</div> : null}
      {action ? (
        <p>
          <a className="act" href={action.href}>
            {action.label}
          </a>
        </p>
      ) : null}
    </div>
  )
}
