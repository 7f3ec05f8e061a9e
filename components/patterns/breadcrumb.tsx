import type { ReactNode } from 'react'

export type Crumb = { key: string; name: ReactNode; href?: string }

/** Where a page belongs, outermost first. A step without a page of its own is plain text. */
export function Breadcrumb({ label, items }: { label: string; items: readonly Crumb[] }) {
  if (items.length === 0) return null
  return (
    <nav aria-label={label}>
      <ol className="under">
        {items.map((item) => (
          <li key={item.key}>
            {item.href ? (
              <a href={item.href}>{item.name}</a>
            ) : (
              <span className="at">{item.name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
