import type { ReactNode } from 'react'

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: number }

/** Navigation inside one forum. Stands outside `.wrap` (its rule runs the whole width) and sticks. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="local" aria-label={label}>
      <div className="wrap">
        <ul>
          {tabs.map((tab) => (
            <li key={tab.href}>
              <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
                {tab.label}
                {tab.count === undefined ? null : <span className="count num">{tab.count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
